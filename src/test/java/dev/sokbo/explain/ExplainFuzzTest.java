package dev.sokbo.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.match.EntryText;
import dev.sokbo.query.Field;
import dev.sokbo.query.Queries;
import dev.sokbo.text.RandomTexts;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Feeds send anything; whatever an explanation points at must be there. */
final class ExplainFuzzTest {

  private static final List<String> WATCHES =
      List.of("Meta", "Samsung", "AI chip", "SK hynix", "HBM", "Naver", "반도체", "삼성 OR 메타버스 -야구");

  @Test
  void everyHitAndEveryMissLiesWithinItsField() {
    List<Explainer> explainers = WATCHES.stream().map(Queries::parse).map(Explainer::new).toList();
    Random random = new Random(3);
    for (int round = 0; round < 3_000; round++) {
      EntryText entry =
          new EntryText(RandomTexts.next(random, 60), null, RandomTexts.next(random, 90));
      for (Explainer explainer : explainers) {
        Explanation explanation = explainer.explain(entry);
        explanation.hits().forEach(hit -> assertWithin(entry, hit.field(), hit.start(), hit.end()));
        explanation
            .misses()
            .forEach(miss -> assertWithin(entry, miss.field(), miss.start(), miss.end()));
      }
    }
  }

  private static void assertWithin(EntryText entry, Field field, int start, int end) {
    String text = Objects.requireNonNull(entry.of(field));
    assertThat(start).isNotNegative().isLessThan(end);
    assertThat(end).isLessThanOrEqualTo(text.length());
  }
}
