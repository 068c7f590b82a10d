package dev.sokbo.match;

import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.query.Query;
import dev.sokbo.scan.Form;
import dev.sokbo.scan.Rule;
import dev.sokbo.scan.Trie;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time to build, and the heap that is left of each term, for a million of them. Every
 * collection compacts all of the heap, as three in four else leave up to a twentieth of it as it
 * is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx6g", "-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1"})
public class MatchSize {

  private static final int TERMS = 1_000_000;

  private List<String> terms = List.of();
  private long before;
  private Object built = List.of();

  /** Invents the terms. */
  @Setup
  public void invent() {
    terms = new InventedNews().terms(TERMS);
  }

  /** Notes what is taken before. */
  @Setup(Level.Invocation)
  public void clear() {
    built = List.of();
    before = used();
  }

  /** Says what is taken after, for each term without its own text. */
  @TearDown(Level.Invocation)
  public void weigh() {
    System.out.printf("%.0f bytes a term, ", (used() - before) / (double) TERMS);
  }

  /** The trie with the forms that it finds. */
  @Benchmark
  public void trie() {
    Trie<Concept> trie = new Trie<>();
    built = trie;
    Concept concept = Concept.of(new Query.Word("any"));
    for (String term : terms) {
      trie.add(Form.counting(concept, term, RightEdge.LOOSE, Rule.WORD));
    }
  }

  /** An index of a watch for each term. */
  @Benchmark
  public void index() {
    built = Engine.index(terms);
  }

  /** The double array, which takes no more terms once it is built. */
  @Benchmark
  public void hankcs() {
    built = Engine.doubleArray(terms);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
