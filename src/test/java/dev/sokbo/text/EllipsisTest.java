package dev.sokbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Titles from feeds are cut to platform limits; a cut through a character shows as rubbish. */
final class EllipsisTest {

  private static final String FAMILY = "👨‍👩‍👧‍👦";

  @Test
  void leavesTextAloneThatFits() {
    assertThat(Ellipsis.shorten("속보", 2)).isEqualTo("속보");
  }

  @Test
  void countsTheMarkIntoTheLimit() {
    assertThat(Ellipsis.shorten("반도체 수출", 4)).isEqualTo("반도체…");
  }

  @Test
  void leavesNoSpaceBeforeTheMark() {
    assertThat(Ellipsis.shorten("반도체 수출", 5)).isEqualTo("반도체…");
  }

  @Test
  void neverCutsThroughAnEmojiOfSeveralPeople() {
    String text = "가" + FAMILY + "나";
    for (int units = 2; units <= FAMILY.length() + 1; units++) {
      assertThat(Ellipsis.shorten(text, units)).isEqualTo("가…");
    }
    assertThat(Ellipsis.shorten(text + "다", FAMILY.length() + 2)).isEqualTo("가" + FAMILY + "…");
  }

  @Test
  void keepsDecomposedHangulWhole() {
    String decomposed = "\u1112\u1161\u11ab\u1100\u1173\u11af";
    assertThat(Ellipsis.shorten(decomposed, 5)).isEqualTo("\u1112\u1161\u11ab…");
  }

  @Test
  void shortensToTheMarkAloneWhenTheFirstCharacterIsTooLong() {
    assertThat(Ellipsis.shorten("e" + "\u0301".repeat(50), 10)).isEqualTo("…");
  }

  @Test
  void findsNoBoundaryBeyondTheEndsOfTheText() {
    assertThat(Ellipsis.boundary("속보", -1)).isZero();
    assertThat(Ellipsis.boundary("속보", 3)).isEqualTo(2);
    assertThat(Ellipsis.boundary(FAMILY + "나", 3)).isZero();
  }

  @Test
  void cutsWhereOneWouldWhoReadTheTextFromItsBeginning() {
    List<String> pieces =
        List.of(
            " ",
            "a",
            "1",
            "가",
            "한",
            "中",
            FAMILY,
            "\u0301",
            "\u1112",
            "\u1161",
            "\u11ab",
            "\u200d",
            "🇰",
            "👍🏽",
            "\u0600",
            "\ufe0f\u20e3",
            "\ud83d",
            "क्षि");
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(40); piece >= 0; piece--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      int units = 1 + random.nextInt(text.length());
      assertThat(Ellipsis.shorten(text.toString(), units))
          .isEqualTo(readFromTheBeginning(text.toString(), units));
    }
  }

  private static String readFromTheBeginning(String text, int units) {
    if (text.length() <= units) {
      return text;
    }
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int end = clusters.isBoundary(units - 1) ? units - 1 : clusters.preceding(units - 1);
    return text.substring(0, Math.max(0, end)).stripTrailing() + "…";
  }
}
