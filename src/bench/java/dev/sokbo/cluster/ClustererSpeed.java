package dev.sokbo.cluster;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class ClustererSpeed {

  /** As many are made ahead, so that making them is not measured. */
  private static final int AHEAD = 1 << 17;

  @Param({"100000", "1000000"})
  private int window;

  @Param({"ABSENT", "PRESENT"})
  private NewsStream.Leads leads;

  private final Clusterer clusterer = new Clusterer();
  private final StoryText[] ahead = new StoryText[AHEAD];
  private long next;

  /** Fills the window at a pace that keeps it full. */
  @Setup
  public void fill() {
    NewsStream stream = new NewsStream(1, leads, Clusterer.WINDOW.dividedBy(2L * window));
    for (int i = 0; i < window; i++) {
      clusterer.place(next++, stream.get());
    }
    for (int i = 0; i < AHEAD; i++) {
      ahead[i] = stream.get();
    }
  }

  /** Places the next article, and lets the oldest go. */
  @Benchmark
  public Placement place() {
    StoryText text = ahead[(int) (next % AHEAD)];
    Placement placement = clusterer.place(next, text);
    clusterer.forget(next - window);
    next++;
    return placement;
  }
}
