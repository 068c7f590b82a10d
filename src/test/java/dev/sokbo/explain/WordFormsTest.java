package dev.sokbo.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.explain.WordForm.Standing;
import dev.sokbo.match.EntryText;
import dev.sokbo.query.Queries;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People decide by these forms what their watch finds: each must be what stands in the news. */
final class WordFormsTest {

  @Test
  void countsAFormOverAllItsParticlesTheMostFrequentFirst() {
    assertThat(forms("Meta", "메타버스 축제", "메타가 온다", "메타를 본 메타는", "Meta's plan", "META 발표"))
        .containsExactly(
            new WordForm("메타", 3, Standing.COUNTS),
            new WordForm("Meta", 2, Standing.COUNTS),
            new WordForm("메타버스", 1, Standing.EXCLUDED));
  }

  @Test
  void listsLongerWordsThatDoNotCountButNoOtherWords() {
    assertThat(forms("Meta", "메타콩스 공연", "덱사메타손 처방", "Nothing but meta here"))
        .containsExactly(new WordForm("메타콩스", 1, Standing.EXCLUDED));
  }

  @Test
  void ordinaryWordsThatBeginAsAnAcronymAreNoForms() {
    assertThat(forms("전기차", "EVs in every town", "Every town likes events", "EVERLAND opens late"))
        .containsExactlyInAnyOrder(
            new WordForm("EVs", 1, Standing.COUNTS),
            new WordForm("EVERLAND", 1, Standing.EXCLUDED));
  }

  @Test
  void tellsTheLongestNameThatStandsAtAPlace() {
    assertThat(forms("Samsung", "삼성전자가 삼성과 함께"))
        .containsExactly(
            new WordForm("삼성전자", 1, Standing.COUNTS), new WordForm("삼성", 1, Standing.COUNTS));
  }

  @Test
  void givesNoMoreFormsThanAreAskedFor() {
    WordForms forms = new WordForms(Queries.parse("나비*"));
    IntStream.range(0, 20)
        .mapToObj(number -> "나비" + (char) ('각' + number))
        .map(EntryText::ofTitle)
        .forEach(forms::read);

    assertThat(forms.most(5)).hasSize(5);
    assertThat(forms.most(100)).hasSize(20);
  }

  private static List<WordForm> forms(String query, String... titles) {
    WordForms forms = new WordForms(Queries.parse(query));
    for (String title : titles) {
      forms.read(EntryText.ofTitle(title));
    }
    return forms.most(100);
  }
}
