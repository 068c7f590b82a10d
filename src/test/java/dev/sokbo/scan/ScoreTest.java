package dev.sokbo.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.text.Folded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A score says that a headline is about a game; a range, a date or a ratio doesn't. */
final class ScoreTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"3-2", "102-98", "0-0 비겨", "7-2로", "4-1승", "6:3→7:6", "3-2.", "1-3 역전패", "5-4의"})
  void isTwoShortNumbersThatStandForThemselves(String text) {
    assertThat(Score.end(Folded.of(text), 0)).isBetween(3, 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2-3년", "3-4월", "12:30", "5:1.5", "2026-03", "3-2-1", "3-2구역", "10-11일", "3-D", "7-", "3",
        "3-2%", "5대1"
      })
  void isNoRangeDateOrRatio(String text) {
    assertThat(Score.end(Folded.of(text), 0)).isEqualTo(Score.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"F3-2", "0-3-2", "1.3-2", "+3-2"})
  void doesNotBeginWithinSomethingLonger(String text) {
    assertThat(Score.end(Folded.of(text), text.length() - 3)).isEqualTo(Score.NONE);
  }
}
