package dev.sokbo.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever mistypes a long query sees where, and not all of it again. */
final class QueryExcerptTest {

  @Test
  void aShortQueryIsShownWholeInOneLine() {
    assertThat(QueryExcerpt.around("Meta\nAND", 8)).isEqualTo(new QueryExcerpt("Meta AND", 8));
    assertThat(QueryExcerpt.around("삼성 (", 3).pointer()).isEqualTo("\u3000\u3000 ^");
  }

  @Test
  void ofALongQueryWhatIsAroundTheMistakeIsShown() {
    String query = "a".repeat(300) + ")" + "b".repeat(300);

    QueryExcerpt excerpt = QueryExcerpt.around(query, 300);

    assertThat(excerpt.shown()).startsWith("…aa").endsWith("bb…").hasSize(102);
    assertThat(excerpt.shown().charAt(excerpt.caret())).isEqualTo(')');
  }

  @Test
  void theBeginningAndTheEndOfALongQueryHaveNoEllipsisBeforeOrBehind() {
    String query = "(" + "a".repeat(200);

    assertThat(QueryExcerpt.around(query, 0).shown()).startsWith("(a").endsWith("a…");
    QueryExcerpt end = QueryExcerpt.around(query, query.length());
    assertThat(end.shown()).startsWith("…a").endsWith("a");
    assertThat(end.caret()).isEqualTo(end.shown().length());
  }

  @Test
  void nothingIsCutWithinALetter() {
    String query = "\uD83D\uDE00".repeat(200);

    assertThat(QueryExcerpt.around(query, 101).shown())
        .matches("…(\uD83D\uDE00)+…")
        .hasSizeLessThanOrEqualTo(102);
  }
}
