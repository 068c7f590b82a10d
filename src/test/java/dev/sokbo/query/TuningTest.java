package dev.sokbo.query;

import static dev.sokbo.query.Queries.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.query.Query.Aliased;
import dev.sokbo.query.Query.And;
import dev.sokbo.query.Query.Bounded;
import dev.sokbo.query.Query.Not;
import dev.sokbo.query.Query.Or;
import dev.sokbo.query.Query.Term;
import dev.sokbo.query.Query.Within;
import dev.sokbo.query.Query.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a chat adds to a watch must reach the terms that it means and nothing else. */
final class TuningTest {

  @Test
  void nothingAddedLeavesAQueryAsItIs() {
    Query query = parse("나비 OR 고래 -물레");

    assertThat(Tuning.NONE.isEmpty()).isTrue();
    assertThat(Tuning.NONE.applyTo(query)).isSameAs(query);
  }

  @Test
  void aTermIsFoundByItsAliasesBesideThoseOfTheQuery() {
    Tuning tuning = aliases("무인기");

    assertThat(tuning.applyTo(parse("나비")))
        .isEqualTo(new Aliased(new Word("나비"), List.of(new Word("무인기"))));
    assertThat(tuning.applyTo(parse("나비 = 나비호")))
        .isEqualTo(new Aliased(new Word("나비"), List.of(new Word("나비호"), new Word("무인기"))));
  }

  @ParameterizedTest
  @CsvSource({"나비 고래", "나비 OR 고래", "title:나비", "나비 lang:ko"})
  void anAliasSatisfiesAQueryOfSeveralParts(String query) {
    assertThat(aliases("무인기").applyTo(parse(query)))
        .isEqualTo(new Or(List.of(parse(query), new Word("무인기"))));
  }

  @Test
  void aLongerWordIsExcludedWhereItHoldsTheNameAndTheRestOfOneBehindIt() {
    Tuning whole = new Tuning(List.of(), List.of("나비넥타이"), List.of(), List.of());
    Tuning rest = new Tuning(List.of(), List.of("넥타이"), List.of(), List.of());
    Query bounded = bounded("나비", List.of("나비넥타이"), List.of());

    assertThat(whole.applyTo(parse("나비"))).isEqualTo(bounded);
    assertThat(rest.applyTo(parse("나비"))).isEqualTo(bounded);
    assertThat(rest.applyTo(parse("title:나비 hbm2")))
        .isEqualTo(
            new And(
                List.of(new Within(Field.TITLE, bounded), bounded("hbm2", List.of(), List.of()))));
  }

  @Test
  void whatIsExcludedAnywayIsNotBounded() {
    Tuning tuning = new Tuning(List.of(), List.of(), List.of("나비효과"), List.of());

    assertThat(tuning.applyTo(parse("나비 -고래")))
        .isEqualTo(
            new And(List.of(bounded("나비", List.of(), List.of("나비효과")), new Not(new Word("고래")))));
  }

  @Test
  void unwantedWordsAreExcludedFromTheWhole() {
    Tuning tuning = new Tuning(List.of("무인기"), List.of(), List.of(), List.of("축제", "장난감"));

    assertThat(tuning.applyTo(parse("나비")))
        .isEqualTo(
            new And(
                List.of(
                    new Aliased(new Word("나비"), List.of(new Word("무인기"))),
                    new Not(new Word("축제")),
                    new Not(new Word("장난감")))));
  }

  @ParameterizedTest
  @CsvSource({"나비넥타이, true", "넥타이, true", "고래밥, true", "butterfly, false", "'', false"})
  void aWordExcludesWhereItHoldsANameOrMayGoOnFromOne(String word, boolean can) {
    assertThat(Tuning.canExclude(parse("나비 -고래"), word)).isEqualTo(can);
  }

  @ParameterizedTest
  @CsvSource({"메타버스, true", "메타 버스, true", "메타넥타이, false", "Meta, false"})
  void aWordIsKnownToBeExcludedHoweverItIsSpaced(String word, boolean excluded) {
    assertThat(Tuning.isExcluded(parse("Meta OR 나비"), word)).isEqualTo(excluded);
  }

  private static Tuning aliases(String... aliases) {
    return new Tuning(List.of(aliases), List.of(), List.of(), List.of());
  }

  private static Term bounded(String word, List<String> exclusions, List<String> inclusions) {
    return new Bounded(new Word(word), exclusions, inclusions);
  }
}
