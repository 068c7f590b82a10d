package dev.sokbo.cluster;

import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The heap that is left of an article after it was placed, with a million in the window. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx6g", "-XX:+UseSerialGC"})
public class ClustererMemory {

  private static final int ARTICLES = 1_000_000;

  @Param({"ABSENT", "PRESENT"})
  private NewsStream.Leads leads;

  /** What is reported beside the time. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Heap {

    /** Bytes per article. */
    public double bytesPerArticle;
  }

  /** Fills the window. */
  @Benchmark
  public Clusterer fill(Heap heap) {
    NewsStream stream = new NewsStream(1, leads, Clusterer.WINDOW.dividedBy(2L * ARTICLES));
    stream.get();
    long before = used();
    Clusterer clusterer = new Clusterer();
    for (int i = 0; i < ARTICLES; i++) {
      clusterer.place(i, stream.get());
    }
    heap.bytesPerArticle = (used() - before) / (double) ARTICLES;
    clusterer.place(ARTICLES, stream.get());
    return clusterer;
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
