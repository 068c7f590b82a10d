package dev.sokbo.match;

import dev.sokbo.query.Query;
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

/** The time to add a watch to an index at run time and to remove another. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class WatchChange {

  /** So many are added before the first of them is removed. */
  private static final int HELD = 1_000;

  @Param({"10000", "1000000"})
  private int terms;

  private WatchIndex index = new WatchIndex();
  private List<String> added = List.of();
  private int next;

  /** Fills the index. */
  @Setup
  public void fill() {
    List<String> all = new InventedNews().terms(terms + 100_000);
    index = Engine.index(all.subList(0, terms));
    added = all.subList(terms, all.size());
  }

  /** One addition and one removal. */
  @Benchmark
  public void addAndRemove() {
    index.add(terms + next, new Query.Word(added.get(next % added.size())));
    index.remove(terms + next - HELD);
    next++;
  }
}
