package dev.sokbo.cluster;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time that one article takes to be placed while so many others are in the window. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class ClustererSpeed {

  /**
   * As many are made ahead of each iteration, so that making them is not measured; more than one
   * places, as an article that comes again with its link is found without a comparison.
   */
  private static final int AHEAD = 1 << 18;

  @Param({"100000", "1000000"})
  private int window;

  @Param({"ABSENT", "PRESENT"})
  private NewsStream.Leads leads;

  private final Clusterer clusterer = new Clusterer();
  private final StoryText[] ahead = new StoryText[AHEAD];
  private @Nullable NewsStream stream;
  private long next;
  private int taken;

  /** Fills the window at a pace that keeps it full. */
  @Setup
  public void fill() {
    NewsStream news = new NewsStream(1, leads, Clusterer.WINDOW.dividedBy(2L * window));
    for (int i = 0; i < window; i++) {
      clusterer.place(next++, news.get());
    }
    stream = news;
  }

  /** Makes the articles of an iteration. */
  @Setup(Level.Iteration)
  public void write() {
    Arrays.setAll(ahead, i -> Objects.requireNonNull(stream).get());
    taken = 0;
  }

  /** Places the next article, and lets the oldest go. */
  @Benchmark
  public Placement place() {
    StoryText text = ahead[taken++ % AHEAD];
    Placement placement = clusterer.place(next, text);
    clusterer.forget(next - window);
    next++;
    return placement;
  }
}
