package dev.sokbo.text;

import static org.assertj.core.api.Assertions.assertThat;

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
}
