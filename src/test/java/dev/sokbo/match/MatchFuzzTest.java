package dev.sokbo.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.query.Queries;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import dev.sokbo.query.RandomQueries;
import dev.sokbo.text.RandomTexts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and people send anything; no text may stop or slow the watch. */
final class MatchFuzzTest {

  private static final List<String> WATCHES =
      List.of("Meta", "Samsung", "AI chip", "SK hynix", "HBM", "Naver", "반도체", "삼성 OR 메타버스 -야구");

  @Test
  void everyHitLiesWithinItsField() {
    WatchIndex index = index();
    Random random = new Random(20260801);
    for (int round = 0; round < 20_000; round++) {
      EntryText entry =
          new EntryText(
              RandomTexts.next(random, 60),
              RandomTexts.next(random, 120),
              RandomTexts.next(random, 120));
      for (WatchHits found : index.match(entry)) {
        assertThat(found.hits()).isNotEmpty().allSatisfy(hit -> assertWithin(hit, entry));
      }
    }
  }

  @Test
  void everyQueryIsTakenOrRefusedAndPrintsToItself() {
    QueryParser parser = new QueryParser(Lexicon.bundled());
    Random random = new Random(42);
    for (int round = 0; round < 20_000; round++) {
      String text = RandomTexts.next(random, 40);
      switch (parser.parse(text)) {
        case QueryParse.Parsed parsed ->
            assertThat(parser.parse(parsed.query().print()))
                .as(text)
                .isEqualTo(new QueryParse.Parsed(parsed.query()));
        case QueryParse.Refused refused ->
            assertThat(refused.mistake().position()).isBetween(0, text.length());
      }
    }
  }

  @Test
  void everyQueryOfTheGrammarPrintsToItself() {
    QueryParser parser = new QueryParser(Lexicon.bundled());
    RandomQueries queries = new RandomQueries(new Random(7));
    int taken = 0;
    for (int round = 0; round < 20_000; round++) {
      String text = queries.next();
      if (parser.parse(text) instanceof QueryParse.Parsed parsed) {
        taken++;
        assertThat(parser.parse(parsed.query().print())).as(text).isEqualTo(parsed);
      }
    }
    assertThat(taken).isGreaterThan(10_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "메타버스 ",
        "메타",
        "Meta ",
        "meta ",
        "AI (",
        "AI ",
        "<a ",
        "<b>",
        "&amp",
        "the post ",
        "a@",
        "a.",
        "http://",
        "삼성 야구 ",
        "\u0301",
        "\u1161",
        "(",
        "네이버에서",
        "가=나",
        "www.",
        "<a \"",
        "<!--",
        "<script>",
        "구독\n",
        "ⓒ"
      })
  void workGrowsNoFasterThanTheText(String piece) {
    Work small = new Work(piece.repeat(25_000 / piece.length()));
    Work large = new Work(piece.repeat(100_000 / piece.length()));
    for (int round = 0; round < 6; round++) {
      small.measure();
      large.measure();
    }
    // Four times the text: linear work quadruples, quadratic work grows sixteenfold.
    assertThat(large.least).isLessThan(Math.max(8 * small.least, 5_000_000));
  }

  @Test
  void workOnAnyTextGrowsNoFasterThanTheText() {
    Random random = new Random(11);
    for (int round = 0; round < 8; round++) {
      workGrowsNoFasterThanTheText(RandomTexts.next(random, 12) + ' ');
    }
  }

  /** The processor time that a text takes, which a busy machine doesn't change. */
  private static final class Work {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final WatchIndex index = index();
    private final EntryText entry;

    /** In nanoseconds. */
    private long least = Long.MAX_VALUE;

    Work(String content) {
      this.entry = new EntryText("제목", null, content);
    }

    void measure() {
      long start = THREADS.getCurrentThreadCpuTime();
      index.match(entry);
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - start);
    }
  }

  private static WatchIndex index() {
    WatchIndex index = new WatchIndex();
    for (int id = 0; id < WATCHES.size(); id++) {
      index.add(id, Queries.parse(WATCHES.get(id)));
    }
    return index;
  }

  private static void assertWithin(Hit hit, EntryText entry) {
    String text = String.valueOf(entry.of(hit.field()));
    assertThat(hit.start()).isBetween(0, hit.end());
    assertThat(hit.end()).isLessThanOrEqualTo(text.length());
  }
}
