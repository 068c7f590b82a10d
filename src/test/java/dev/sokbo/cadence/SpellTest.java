package dev.sokbo.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A silence that lasts otherwise than its people meant loses them news. */
final class SpellTest {

  @ParameterizedTest
  @CsvSource({
    "30m,PT30M", "30분,PT30M", "8h,PT8H", "for 8 hours,PT8H", "3시간,PT3H", "3시간 동안,PT3H",
    "1d,PT24H", "2 days,PT48H", "하루,PT24H", "이틀,PT48H", "1주일,PT168H", "1w,PT168H",
  })
  void readsPeoplesWords(String words, Duration time) {
    assertThat(Spell.parse(words)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0h", "a while", "400d", "99999w", "메타", "-1h", "1"})
  void readsNothingElse(String words) {
    assertThat(Spell.parse(words)).isEmpty();
  }
}
