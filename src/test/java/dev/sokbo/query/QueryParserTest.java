package dev.sokbo.query;

import static dev.sokbo.query.Queries.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Language;
import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.lexicon.LexiconEntry;
import dev.sokbo.query.Query.Aliased;
import dev.sokbo.query.Query.And;
import dev.sokbo.query.Query.From;
import dev.sokbo.query.Query.Inside;
import dev.sokbo.query.Query.Known;
import dev.sokbo.query.Query.Not;
import dev.sokbo.query.Query.Or;
import dev.sokbo.query.Query.Prefix;
import dev.sokbo.query.Query.Quoted;
import dev.sokbo.query.Query.Spoken;
import dev.sokbo.query.Query.Within;
import dev.sokbo.query.Query.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People type queries by hand: each must be understood as they would read it aloud. */
final class QueryParserTest {

  @ParameterizedTest
  @ValueSource(strings = {"Meta", "meta", "메타", "ＭＥＴＡ", "meta platforms", "메타 플랫폼스"})
  void namesLeadToTheLexicon(String query) {
    assertThat(parse(query)).isEqualTo(known("Meta"));
  }

  @Test
  void everyNameOfTheLexiconLeadsToItsEntryUnlessItHasParentheses() {
    for (LexiconEntry entry : Lexicon.bundled().entries()) {
      for (String name : entry.names()) {
        if (name.indexOf('(') < 0) {
          assertThat(parse(name)).as(name).isEqualTo(new Known(entry));
          assertThat(parse(new Known(entry).print())).isEqualTo(new Known(entry));
        }
      }
    }
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
    assertThat(parse("나비 AND (hbm OR \"ai chip\") -물레"))
        .isEqualTo(
            new And(
                List.of(
                    new Word("나비"),
                    new Or(List.of(known("HBM"), new Quoted("ai chip"))),
                    new Not(new Word("물레")))));
    assertThat(parse("나비 로봇팔 OR 고래"))
        .isEqualTo(
            new Or(List.of(new And(List.of(new Word("나비"), new Word("로봇팔"))), new Word("고래"))));
  }

  @Test
  void limitsSayWhereToLook() {
    assertThat(parse("나비 title:속보 -summary:(물레 OR 베틀) in:etnews lang:KO"))
        .isEqualTo(
            new And(
                List.of(
                    new Word("나비"),
                    new Within(Field.TITLE, new Word("속보")),
                    new Not(
                        new Within(Field.SUMMARY, new Or(List.of(new Word("물레"), new Word("베틀"))))),
                    new From("etnews"),
                    new Spoken(Language.KO))));
    assertThat(parse("Title： SK hynix")).isEqualTo(new Within(Field.TITLE, known("SK hynix")));
    assertThat(parse("나비 in:\"전자 신문\"")).isEqualTo(and(new Word("나비"), new From("전자 신문")));
  }

  @Test
  void aColonBehindAnythingButLettersIsPartOfTheWord() {
    assertThat(parse("16:9")).isEqualTo(new Word("16:9"));
    assertThat(parse("\"re:invent\"")).isEqualTo(new Quoted("re:invent"));
  }

  @Test
  void aStarAsksForTheBeginningOfWords() {
    assertThat(parse("메타*")).isEqualTo(new Prefix("메타"));
    assertThat(parse("\"ai chip\"*")).isEqualTo(new Prefix("ai chip"));
    assertThat(parse("*금리")).isEqualTo(new Inside("금리")).isEqualTo(parse("*금리*"));
  }

  @Test
  void anEqualsSignGivesATermOtherNames() {
    assertThat(parse("나비 = 무인기, 무인 항공기, \"UAV\", quadco* 고래"))
        .isEqualTo(
            and(
                new Aliased(
                    new Word("나비"),
                    List.of(
                        new Word("무인기"),
                        new Word("무인 항공기"),
                        new Quoted("UAV"),
                        new Prefix("quadco"))),
                new Word("고래")));
    assertThat(parse("군 SK hynix=하닉사 -물레"))
        .isEqualTo(
            new And(
                List.of(
                    new Word("군"),
                    new Aliased(known("SK hynix"), List.of(new Word("하닉사"))),
                    new Not(new Word("물레")))));
  }

  @Test
  void aCommaWithinANumberIsPartOfTheWord() {
    assertThat(parse("1,000원")).isEqualTo(new Word("1,000원"));
  }

  @Test
  void aHyphenWithinAWordExcludesNothing() {
    assertThat(parse("K-book")).isEqualTo(new Word("K-book"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"‘AI 칩’", "「AI 칩」", "AI 칩!", "[AI chip]", "《인공지능 반도체》…", "AI chip?"})
  void marksAroundANameAreNoPartOfIt(String query) {
    assertThat(parse(query)).isEqualTo(known("AI chip"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"나비로봇!", "'나비로봇'", "<나비로봇>", "나비로봇."})
  void marksAroundAWordAreNoPartOfIt(String query) {
    assertThat(parse(query)).isEqualTo(new Word("나비로봇"));
    assertThat(parse("나비 = " + query))
        .isEqualTo(new Query.Aliased(new Word("나비"), List.of(new Word("나비로봇"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C++", ".NET", "C#", "#나비", "AT&T", "나비·고래", "<a:b", "‘AND’"})
  void marksThatMayBelongToAWordStay(String query) {
    assertThat(parse("나비 OR " + query).print()).isEqualTo("나비 OR " + query);
  }

  @Test
  void signsMayBeOfFullWidth() {
    assertThat(parse("나비 －고래")).isEqualTo(parse("나비 -고래"));
    assertThat(parse("나비로봇＊")).isEqualTo(parse("나비로봇*"));
    assertThat(parse("＊나비로봇")).isEqualTo(parse("*나비로봇"));
  }

  @Test
  void aSmallAndBetweenTermsIsASpace() {
    assertThat(parse("나비 and 고래 그리고 -물레")).isEqualTo(parse("나비 고래 -물레"));
    assertThat(parse("mergers and acquisitions")).isEqualTo(known("mergers and acquisitions"));
    assertThat(parse("나비 = Oil and Gas").print()).contains("Oil and Gas");
    assertThat(parse("나비 \"and\"")).isEqualTo(and(new Word("나비"), new Quoted("and")));
  }

  @Test
  void aWordThatTellsEnoughSavesOneThatDoesNot() {
    assertThat(parse("나비 秘")).isEqualTo(and(new Word("나비"), new Word("秘")));
  }

  @Test
  void queriesAtTheirLimitsAreTaken() {
    String words = "가나 ".repeat(QueryParser.MOST_TERMS).strip();

    assertThat(parse(words + " ".repeat(QueryParser.LONGEST - words.length())))
        .isInstanceOfSatisfying(
            And.class, and -> assertThat(and.parts()).hasSize(QueryParser.MOST_TERMS));
    assertThat(parse("(".repeat(QueryParser.DEEPEST) + "나비" + ")".repeat(QueryParser.DEEPEST)))
        .isEqualTo(new Word("나비"));
    assertThat(parse("가".repeat(60))).isEqualTo(new Word("가".repeat(60)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meta",
        "나비 고래 OR (로봇팔 -\"AI chip\")",
        "NOT (물레 OR 베틀) AND 삼성",
        "- -나비 고래",
        "SK hynix hbm",
        "title:(나비 OR 고래) in:\"전자 신문\" lang:en",
        "나비 = 무인 항공기, \"UAV\" OR 고래",
        "-title:나비* (SK hynix = \"하닉 사\"*)",
        "나비 in:\"AND\" in:\"a:b\" in:\"가\u00A0나\"",
        "나비 = 무인 항공*, 1,000원 AND 1 lang:ko"
      })
  void printingAQueryGivesItAgain(String query) {
    assertThat(parse(parse(query).print())).isEqualTo(parse(query));
  }

  private static And and(Query... parts) {
    return new And(List.of(parts));
  }

  private static Known known(String name) {
    return new Known(Lexicon.bundled().find(name).orElseThrow());
  }
}
