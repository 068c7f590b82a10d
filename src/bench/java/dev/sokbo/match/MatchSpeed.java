package dev.sokbo.match;

import java.util.List;
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

/** The time that one text takes against so many terms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class MatchSpeed {

  /** So many texts in turn, so that no branch of one is learned by heart. */
  private static final int TEXTS = 1 << 10;

  @Param({"100", "10000", "1000000"})
  private int terms;

  @Param({"200", "2000"})
  private int length;

  @Param private Engine.Kind engine;

  private Engine built = text -> 0;
  private List<String> texts = List.of();
  private int next;

  /** Invents the same terms and texts for every engine. */
  @Setup
  public void build() {
    InventedNews news = new InventedNews();
    built = engine.of(news.terms(terms));
    texts = news.texts(TEXTS, length);
  }

  /** Matches the next text. */
  @Benchmark
  public int match() {
    next = (next + 1) & (TEXTS - 1);
    return built.count(texts.get(next));
  }
}
