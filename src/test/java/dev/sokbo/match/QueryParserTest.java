package dev.sokbo.match;

import static dev.sokbo.match.Queries.mistake;
import static dev.sokbo.match.Queries.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.match.Query.And;
import dev.sokbo.match.Query.Known;
import dev.sokbo.match.Query.Not;
import dev.sokbo.match.Query.Or;
import dev.sokbo.match.Query.Quoted;
import dev.sokbo.match.Query.Word;
import dev.sokbo.match.QueryMistake.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People type queries by hand: each is understood in full or refused at the place of its mistake.
 */
final class QueryParserTest {

  @ParameterizedTest
  @ValueSource(strings = {"Meta", "meta", "메타", "ＭＥＴＡ", "meta platforms", "메타 플랫폼스"})
  void namesLeadToTheLexicon(String query) {
    assertThat(parse(query)).isEqualTo(known("Meta"));
  }

  @Test
  void namesOfSeveralWordsNeedNoQuotes() {
    assertThat(parse("SK hynix AI chip"))
        .isEqualTo(new And(List.of(known("SK hynix"), known("AI chip"))));
  }

  @Test
  void abbreviationsLeadToTheirOnlyOwner() {
    assertThat(parse("하닉")).isEqualTo(known("SK hynix"));
    assertThat(parse("네카오")).isEqualTo(new Word("네카오"));
  }

  @Test
  void quotesTakeWordsLiterally() {
    assertThat(parse("\"Meta\"")).isEqualTo(new Quoted("Meta"));
    assertThat(parse("“AI  chip”")).isEqualTo(new Quoted("AI chip"));
  }

  @Test
  void operatorsBindAsPeopleRead() {
    assertThat(parse("나비 AND (hbm OR \"ai chip\") -야구"))
        .isEqualTo(
            new And(
                List.of(
                    new Word("나비"),
                    new Or(List.of(known("HBM"), new Quoted("ai chip"))),
                    new Not(new Word("야구")))));
    assertThat(parse("나비 로봇팔 OR 위성"))
        .isEqualTo(
            new Or(List.of(new And(List.of(new Word("나비"), new Word("로봇팔"))), new Word("위성"))));
  }

  @Test
  void aHyphenWithinAWordExcludesNothing() {
    assertThat(parse("K-book")).isEqualTo(new Word("K-book"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY, 0",
    "'   ', EMPTY, 0",
    "드론 AND, EXPECTED_TERM, 6",
    "OR 드론, EXPECTED_TERM, 0",
    "드론 OR OR 위성, EXPECTED_TERM, 6",
    "(드론, UNCLOSED_PARENTHESIS, 0",
    "드론), UNOPENED_PARENTHESIS, 2",
    "(), EXPECTED_TERM, 1",
    "드론 \"위성, UNCLOSED_QUOTE, 3",
    "\"\", EMPTY_QUOTES, 0",
    "'드론, 위성', COMMA, 2",
    "&&, NO_LETTERS, 0",
    "-, EXPECTED_TERM, 1",
    "-드론, ONLY_EXCLUSIONS, 0",
    "NOT 드론, ONLY_EXCLUSIONS, 0",
    "드론 OR -위성, ONLY_EXCLUSIONS, 6",
    "-드론 -위성, ONLY_EXCLUSIONS, 0",
    "가, TOO_SHORT, 0",
    "a, TOO_COMMON, 0",
    "A, TOO_SHORT, 0",
    "에서, TOO_COMMON, 0",
    "드론 OR the, TOO_COMMON, 6"
  })
  void mistakesAreNamedWithTheirPlace(String query, Kind kind, int position) {
    QueryMistake mistake = mistake(query);

    assertThat(mistake.kind()).isEqualTo(kind);
    assertThat(mistake.position()).isEqualTo(position);
    assertThat(mistake.english()).isNotBlank();
  }

  @Test
  void aWordThatTellsEnoughSavesOneThatDoesNot() {
    assertThat(parse("드론 美")).isInstanceOf(And.class);
  }

  @Test
  void limitsKeepQueriesSmall() {
    assertThat(mistake("가나 ".repeat(200)).kind()).isEqualTo(Kind.TOO_LONG);
    assertThat(mistake("가나 ".repeat(QueryParser.MOST_TERMS + 1)).kind())
        .isEqualTo(Kind.TOO_MANY_TERMS);
    assertThat(mistake("(".repeat(QueryParser.DEEPEST + 1) + "드론").kind()).isEqualTo(Kind.TOO_DEEP);
    assertThat(mistake("가".repeat(61)).kind()).isEqualTo(Kind.TERM_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meta",
        "드론 위성 OR (로봇팔 -\"AI chip\")",
        "NOT (야구 OR 농구) AND 삼성",
        "- -드론 위성",
        "SK hynix hbm"
      })
  void printingAQueryGivesItAgain(String query) {
    assertThat(parse(parse(query).print())).isEqualTo(parse(query));
  }

  private static Known known(String name) {
    return new Known(Lexicon.bundled().find(name).orElseThrow());
  }
}
