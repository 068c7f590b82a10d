package dev.sokbo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Platforms refuse a message with half a surrogate pair, and people stumble over half an emoji. */
final class TruncationTest {

  private static final String FAMILY = "👨‍👩‍👧";

  @Test
  void keepsWhatFits() {
    assertThat(Truncation.utf16("속보", 2)).isEqualTo("속보");
  }

  @Test
  void endsInAnEllipsisWhereItCut() {
    assertThat(Truncation.utf16("속보 입니다", 4)).isEqualTo("속보…");
  }

  @Test
  void cutsBetweenGraphemesOnly() {
    assertThat(Truncation.utf16("a" + FAMILY + "b", 5)).isEqualTo("a…");
  }

  @Test
  void neverHalvesASurrogatePairOrPassesItsLimit() {
    Random random = new Random(11);
    for (int round = 0; round < 5_000; round++) {
      String text = "😀가".repeat(random.nextInt(10)) + FAMILY.repeat(random.nextInt(4));
      int most = 1 + random.nextInt(20);
      String cut = Truncation.utf16(text, most);

      assertThat(cut.length()).isLessThanOrEqualTo(most);
      assertThat(cut.codePoints()).noneMatch(unit -> unit >= 0xD800 && unit <= 0xDFFF);
    }
  }

  @Test
  void refusesALengthThatNothingFits() {
    assertThatThrownBy(() -> Truncation.utf16("속보", 0)).hasMessageContaining("0");
  }
}
