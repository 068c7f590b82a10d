package dev.sokbo.match;

import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.query.Query;
import dev.sokbo.scan.Form;
import dev.sokbo.scan.Rule;
import dev.sokbo.scan.Trie;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time to build, and the heap that is left of each term, for a million of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx6g", "-XX:+UseSerialGC"})
public class MatchSize {

  private static final int TERMS = 1_000_000;

  private List<String> terms = List.of();

  /** What is reported beside the time. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Heap {

    /** Bytes per term, without the term's own text. */
    public double bytesPerTerm;

    private void take(long before) {
      bytesPerTerm = (used() - before) / (double) TERMS;
    }
  }

  /** Invents the terms. */
  @Setup
  public void invent() {
    terms = new InventedNews().terms(TERMS);
  }

  /** The trie with the forms that it finds. */
  @Benchmark
  public Object trie(Heap heap) {
    long before = used();
    Trie<Concept> trie = new Trie<>();
    Concept concept = new Concept(new Query.Word("any"));
    for (String term : terms) {
      trie.add(Form.counting(concept, term, RightEdge.LOOSE, Rule.WORD));
    }
    heap.take(before);
    return trie;
  }

  /** An index of a watch for each term. */
  @Benchmark
  public Object index(Heap heap) {
    long before = used();
    WatchIndex index = Engine.index(terms);
    heap.take(before);
    return index;
  }

  /** The double array, which takes no more terms once it is built. */
  @Benchmark
  public Object hankcs(Heap heap) {
    long before = used();
    Object trie = Engine.doubleArray(terms);
    heap.take(before);
    return trie;
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
