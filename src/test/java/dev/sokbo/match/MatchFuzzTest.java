package dev.sokbo.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.query.Queries;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import dev.sokbo.query.RandomQueries;
import dev.sokbo.text.RandomTexts;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Feeds and people send anything; no text may stop the watch. */
final class MatchFuzzTest {

  private static final List<String> WATCHES =
      List.of("Meta", "Samsung", "AI chip", "SK hynix", "HBM", "Naver", "반도체", "삼성 OR 메타버스 -야구");

  @Test
  void everyHitLiesWithinItsField() {
    WatchIndex index = index();
    Random random = new Random(20260801);
    for (int round = 0; round < 6_000; round++) {
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
    for (int round = 0; round < 6_000; round++) {
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
    for (int round = 0; round < 6_000; round++) {
      String text = queries.next();
      if (parser.parse(text) instanceof QueryParse.Parsed parsed) {
        taken++;
        assertThat(parser.parse(parsed.query().print())).as(text).isEqualTo(parsed);
      }
    }
    assertThat(taken).isGreaterThan(3_000);
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
