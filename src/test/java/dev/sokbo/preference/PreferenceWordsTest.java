package dev.sokbo.preference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say of their digests, in whatever word comes to mind. */
final class PreferenceWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"off", "OFF ", "끄기", "꺼", "끔", "해제", "없음", "ignore"})
  void readsWhateverSwitchesUpdatesOff(String word) {
    assertThat(PreferenceWords.growth(word)).contains(Growth.IGNORE);
  }

  @ParameterizedTest
  @EnumSource
  void readsTheGrowthThatItPrints(Growth growth) {
    assertThat(PreferenceWords.growth(PreferenceWords.print(growth))).contains(growth);
  }

  @ParameterizedTest
  @EnumSource
  void readsTheStyleThatItPrints(Style style) {
    assertThat(PreferenceWords.style(PreferenceWords.print(style))).contains(style);
  }

  @ParameterizedTest
  @EnumSource
  void readsTheBreakingThatItPrints(Breaking.Reach reach) {
    Breaking breaking = new Breaking(7, reach);

    assertThat(PreferenceWords.breaking(PreferenceWords.printBreaking(breaking)))
        .contains(breaking);
  }

  @Test
  void readsNoBreakingOfFewerOutletsThanMakeOne() {
    assertThat(PreferenceWords.breaking("on 1")).isEmpty();
    assertThat(PreferenceWords.breaking("on 51")).isEmpty();
    assertThat(PreferenceWords.breaking("켜기 5곳 조용히"))
        .contains(new Breaking(5, Breaking.Reach.QUIET_HOURS));
  }
}
