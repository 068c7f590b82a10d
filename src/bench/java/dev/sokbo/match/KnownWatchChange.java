package dev.sokbo.match;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.lexicon.LexiconEntry;
import dev.sokbo.query.Query;
import dev.sokbo.query.Tuning;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * The time to add a watch of one of the lexicon's largest entries at run time and to remove it
 * again; the bar is 10 µs for each. The index is ready for the lexicon, as a running one is, and
 * holds other watches.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class KnownWatchChange {

  private static final int OTHERS = 10_000;
  private static final long ADDED = 1_000_000;
  private static final int HELD = 100;

  /** Those with the most names or the most context words. */
  @Param({
    "Samsung",
    "LG",
    "electricity",
    "Hana Financial",
    "Hyundai Motor",
    "Kakao",
    "Naver",
    "Meta",
    "Kia",
    "Hanwha"
  })
  private String entry;

  private WatchIndex index = new WatchIndex();
  private Query query = new Query.Word("any");
  private List<Query> tuned = List.of();
  private int next;

  /** Fills the index. */
  @Setup
  public void fill() {
    Lexicon lexicon = Lexicon.bundled();
    LexiconEntry known = lexicon.find(entry).orElseThrow();
    index = Engine.index(new InventedNews().terms(OTHERS));
    lexicon.entries().forEach(index::prepare);
    query = new Query.Known(known);
    tuned = IntStream.range(0, HELD).mapToObj(this::tuned).toList();
  }

  /** The first watch of the entry added, and the last one removed. */
  @Benchmark
  public void first() {
    index.add(ADDED, query);
    index.remove(ADDED);
  }

  /** One more of a hundred. */
  @Benchmark
  public void another() {
    index.add(ADDED + next % HELD, query);
    index.remove(ADDED + (next + 1) % HELD);
    next++;
  }

  /** The first with an alias and an exclusion that no other chat has. */
  @Benchmark
  public void tuned() {
    index.add(ADDED, tuned.get(next++ % tuned.size()));
    index.remove(ADDED);
  }

  private Query tuned(int number) {
    String alias = "별명" + number;
    return new Tuning(List.of(alias), List.of(alias + "사"), List.of(), List.of()).applyTo(query);
  }
}
