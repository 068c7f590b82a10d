package dev.sokbo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A duration that is read as another makes feeds be asked too often, or news be forgotten. */
final class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "0s, PT0S",
    "250ms, PT0.25S",
    "20s, PT20S",
    "1h30m, PT1H30M",
    "1h 30m, PT1H30M",
    "90 d, PT2160H",
    "PT20S, PT20S",
    "P2D, PT48H"
  })
  void areReadAsPeopleWriteThem(String text, Duration meant) {
    assertThat(Durations.parse(text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "s", "20x", "1h30", "1h, 30m", "-5s", "PT-5S", "PT", "1.5h"})
  void areRefusedWhenAnythingIsLeftUnread(String text) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "250ms", "20s", "1m30s", "4h", "90d", "1d2h3m4s5ms"})
  void areWrittenAsTheyAreRead(String text) {
    assertThat(Durations.format(Durations.parse(text))).isEqualTo(text);
  }
}
