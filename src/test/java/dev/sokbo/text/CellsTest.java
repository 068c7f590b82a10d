package dev.sokbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caret must stand under what it points at, whatever stands before that. */
final class CellsTest {

  @ParameterizedTest
  @CsvSource({
    "Meta,4",
    "삼성,4",
    "삼성 HBM,8",
    "三星,4",
    "かな,4",
    "ｶﾅ,2",
    "ＡＩ,4",
    "（,2",
    "‘…’,3",
    "é,1",
    "e\u0301,1",
    "\u1109\u1161\u11B7,2",
    "🚀,2",
    "👍🏽,2",
    "👩\u200D💻,2",
    "❤\uFE0F,2",
    "❤,1",
    "🇰🇷,2",
    "a\u200Bb,2"
  })
  void countsWhatALetterTakesUp(String text, int cells) {
    String blank = Cells.blank(text);

    assertThat(blank).isBlank();
    assertThat(blank.chars().map(letter -> letter == ' ' ? 1 : 2).sum()).isEqualTo(cells);
  }

  @Test
  void putsAWideBlankUnderEachWideLetter() {
    assertThat(Cells.blank("a삼b")).isEqualTo(" \u3000 ");
    assertThat(Cells.blank("")).isEmpty();
  }
}
