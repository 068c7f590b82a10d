package dev.sokbo.query;

import static dev.sokbo.query.Queries.mistake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.query.QueryMistake.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query that is not understood in full is refused, at the place of its first mistake. */
final class QueryMistakeTest {

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY, 0",
    "'   ', EMPTY, 0",
    "나비 AND, EXPECTED_TERM, 6",
    "OR 나비, EXPECTED_TERM, 0",
    "나비 OR OR 고래, EXPECTED_TERM, 6",
    "(나비, UNCLOSED_PARENTHESIS, 0",
    "나비), UNOPENED_PARENTHESIS, 2",
    "(), EXPECTED_TERM, 1",
    "나비 \"고래, UNCLOSED_QUOTE, 3",
    "\"\", EMPTY_QUOTES, 0",
    "'나비, 고래', COMMA, 2",
    "'나비,고래', COMMA, 2",
    "'(나비, 고래)', COMMA, 3",
    "나비 or 고래, OPERATOR, 3",
    "나비 not 고래, OPERATOR, 3",
    "나비 또는 고래, OPERATOR, 3",
    "나비 and, OPERATOR, 3",
    "나비 AND and, OPERATOR, 7",
    "and 나비, OPERATOR, 0",
    "나비 Or, OPERATOR, 3",
    "나비 ‘or’ 고래, OPERATOR, 3",
    "titel:나비, UNKNOWN_LIMIT, 0",
    "나비 제목:고래, UNKNOWN_LIMIT, 3",
    "title:(나비 in:etnews), LIMIT_IN_LIMIT, 10",
    "title:summary:나비, EXPECTED_TERM, 6",
    "title:-나비, EXPECTED_TERM, 6",
    "나비 title:, EXPECTED_TERM, 9",
    "나비 in:, EXPECTED_FEED, 6",
    "나비 in:(etnews), EXPECTED_FEED, 6",
    "나비 in:\"\", EMPTY_QUOTES, 6",
    "나비 lang:fr, EXPECTED_LANGUAGE, 8",
    "나비 lang:, EXPECTED_LANGUAGE, 8",
    "나비 =, EXPECTED_ALIAS, 4",
    "나비 = -, EXPECTED_ALIAS, 5",
    "'나비 = 무인기,', EXPECTED_ALIAS, 9",
    "= 나비, EXPECTED_TERM, 0",
    "(나비) = 고래, EQUALS, 5",
    "((나비) = 고래), EQUALS, 6",
    "나비 = 고래 = 로봇팔, EQUALS, 8",
    "드*론, STAR, 1",
    "*나*비, STAR, 2",
    "*나, SHORT_PREFIX, 0",
    "**, NO_LETTERS, 0",
    "/나비.*위/, STAR, 4",
    "*, NO_LETTERS, 0",
    "\"\"*, NO_LETTERS, 0",
    "드*, SHORT_PREFIX, 0",
    "co*, SHORT_PREFIX, 0",
    "나비 = 가, TOO_SHORT, 5",
    "in:etnews, ONLY_LIMITS, 0",
    "lang:ko in:etnews, ONLY_LIMITS, 0",
    "나비 OR lang:ko, ONLY_LIMITS, 6",
    "title:가, TOO_SHORT, 6",
    "&&, NO_LETTERS, 0",
    "-, EXPECTED_TERM, 1",
    "-나비, ONLY_EXCLUSIONS, 0",
    "NOT 나비, ONLY_EXCLUSIONS, 0",
    "나비 OR -고래, ONLY_EXCLUSIONS, 6",
    "-나비 -고래, ONLY_EXCLUSIONS, 0",
    "나비 -나비, CONTRADICTION, 3",
    "NOT 나비 고래 나비, CONTRADICTION, 0",
    "고래 OR (나비 AND NOT 나비), CONTRADICTION, 14",
    "가, TOO_SHORT, 0",
    "a, TOO_COMMON, 0",
    "A, TOO_SHORT, 0",
    "에서, TOO_COMMON, 0",
    "나비 OR the, TOO_COMMON, 6"
  })
  void mistakesAreNamedWithTheirPlace(String query, Kind kind, int position) {
    QueryMistake mistake = mistake(query);

    assertThat(mistake.kind()).isEqualTo(kind);
    assertThat(mistake.position()).isEqualTo(position);
    assertThat(mistake.english()).isNotBlank();
  }

  @Test
  void limitsKeepQueriesSmall() {
    assertThat(mistake("가나 ".repeat(200)).kind()).isEqualTo(Kind.TOO_LONG);
    assertThat(mistake("가나 ".repeat(QueryParser.MOST_TERMS + 1)).kind())
        .isEqualTo(Kind.TOO_MANY_TERMS);
    assertThat(mistake("(".repeat(QueryParser.DEEPEST + 1) + "나비").kind()).isEqualTo(Kind.TOO_DEEP);
    assertThat(mistake("가".repeat(61)).kind()).isEqualTo(Kind.TERM_TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "나비 AND | expected a word, a quoted phrase or (, found the end",
        "나비 OR ) | expected a word, a quoted phrase or (, found )",
        "titel:나비 | expected title:, summary:, content:, in: or lang:, found titel:"
            + " (put a word with a colon in quotes)",
        "나비 lang:fr | expected ko or en, found fr",
        "나비 OR lang:ko | lang:ko only says where to look; add a word to look for",
        "가* | 가* is part of too many words; expected 2 syllables or 3 letters beside *",
        "나비 = | expected another name for the term, found the end",
        "the | the is in nearly every entry; expected a more telling word"
      })
  void mistakesSayWhatIsThereAndWhatWasExpected(String query, String english) {
    assertThat(mistake(query).english()).isEqualTo(english);
  }

  @Test
  void onlyWhatMatchesNearlyEverythingIsOfBreadth() {
    assertThat(mistake("가").isOfBreadth()).isTrue();
    assertThat(mistake("the").isOfBreadth()).isTrue();
    assertThat(mistake("나비 AND").isOfBreadth()).isFalse();
  }
}
