package dev.sokbo.match;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
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

/** The time that 100,000 units of what a hostile feed may send take; the bar is 50 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LongTexts {

  private static final int UNITS = 100_000;

  private static final List<String> WATCHES =
      List.of("Meta", "Samsung", "AI chip", "SK hynix", "HBM", "Naver", "반도체", "삼성 OR 메타버스 -야구");

  @Param({
    "메타버스 ",
    "메타",
    "AI (",
    "<a ",
    "<b>",
    "the post ",
    "a@",
    "http://",
    "삼성 야구 ",
    "네이버에서",
    "가=나",
    "<!--",
    "<script>",
    "ⓒ"
  })
  private String piece;

  private final WatchIndex index = new WatchIndex();
  private EntryText entry = EntryText.ofTitle("");

  /** Fills the index and the text. */
  @Setup
  public void fill() {
    QueryParser parser = new QueryParser(Lexicon.bundled());
    for (int id = 0; id < WATCHES.size(); id++) {
      if (parser.parse(WATCHES.get(id)) instanceof QueryParse.Parsed parsed) {
        index.add(id, parsed.query());
      }
    }
    entry = new EntryText("제목", null, piece.repeat(UNITS / piece.length()));
  }

  /** Matches the text. */
  @Benchmark
  public int match() {
    return index.match(entry).size();
  }
}
