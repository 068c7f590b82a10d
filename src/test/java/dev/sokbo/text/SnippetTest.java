package dev.sokbo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A digest shows the one sentence that tells why an entry is there, and marks the word in it. */
final class SnippetTest {

  @Test
  void isTheSentenceAroundTheSpan() {
    String text = "첫 문장이다. 둘째로 메타가 나온다! 끝.";
    Snippet snippet = around(text, "메타", 80);

    assertThat(snippet.text()).isEqualTo("둘째로 메타가 나온다!");
    assertThat(marked(snippet)).isEqualTo("메타");
  }

  @Test
  void keepsDecimalsAndDomainsWhole() {
    assertThat(around("Meta rose 3.5% on Nasdaq. Then fell.", "Meta", 80).text())
        .isEqualTo("Meta rose 3.5% on Nasdaq.");
  }

  @Test
  void leavesMarkupOut() {
    String text = "<p>앞.</p><p>어제 <b>메타</b>가&nbsp;&quot;새 <i>칩</i>&quot; 공개</p>";
    Snippet snippet = around(text, "메타", 80);

    assertThat(snippet.text()).isEqualTo("어제 메타가 \"새 칩\" 공개");
    assertThat(marked(snippet)).isEqualTo("메타");
  }

  @Test
  void keepsTheSpanInSightWhenItShortens() {
    String text = "가".repeat(200) + " 메타 " + "나".repeat(200);
    Snippet snippet = around(text, "메타", 40);

    assertThat(snippet.text()).hasSizeLessThanOrEqualTo(40).startsWith("…").endsWith("…");
    assertThat(marked(snippet)).isEqualTo("메타");
  }

  @Test
  void staysWithinItsBoundsWhateverTheText() {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      String text = RandomTexts.next(random, 120);
      int start = random.nextInt(text.length() + 1);
      int end = start + random.nextInt(text.length() - start + 1);
      int most = 3 + random.nextInt(60);
      Snippet snippet = Snippet.around(text, start, end, most);

      assertThat(snippet.text().length()).isLessThanOrEqualTo(most);
      assertThat(snippet.start()).isBetween(0, snippet.end());
      assertThat(snippet.end()).isLessThanOrEqualTo(snippet.text().length());
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "-1, 1", "2, 1"})
  void refusesASpanOutsideTheText(int start, int end) {
    assertThatThrownBy(() -> Snippet.around("메타", start, end, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no span %d–%d in a text of 2 units".formatted(start, end));
  }

  @Test
  void refusesALengthIntoWhichNothingFits() {
    assertThatThrownBy(() -> Snippet.around("메타", 0, 2, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing fits into a length of 2");
  }

  private static Snippet around(String text, String word, int most) {
    int start = text.indexOf(word);
    return Snippet.around(text, start, start + word.length(), most);
  }

  private static String marked(Snippet snippet) {
    return snippet.text().substring(snippet.start(), snippet.end());
  }
}
