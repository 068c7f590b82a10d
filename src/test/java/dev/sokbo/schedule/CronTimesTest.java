package dev.sokbo.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People bring their expressions from crontab, which counts weekdays otherwise than Quartz. */
final class CronTimesTest {

  /** A Tuesday. */
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-09-01T10:00");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 8 * * *|2026-09-02T08:30",
        "30 8 * * 1-5|2026-09-02T08:30",
        "0 9 * * 0|2026-09-06T09:00",
        "0 9 * * 7|2026-09-06T09:00",
        "0 9 * * 6|2026-09-05T09:00",
        "0 9 * * 5-7|2026-09-04T09:00",
        "0 9 * * 0-7|2026-09-02T09:00",
        "0 9 * * 0-7/3|2026-09-02T09:00",
        "0 9 * * mon|2026-09-07T09:00",
        "0 9 * * 1,4|2026-09-03T09:00",
        "0 9 * * 1-5/2|2026-09-02T09:00",
        "*/20 * * * *|2026-09-01T10:20",
        "0 */4 * * *|2026-09-01T12:00",
        "0 9 1 * *|2026-10-01T09:00",
        "0 9 1 jan *|2027-01-01T09:00",
        "0 9 13 * 5|2026-09-04T09:00",
        "0 9 29 2 *|2028-02-29T09:00",
        "0 9 L * *|2026-09-30T09:00",
        "0 9 LW 10 *|2026-10-30T09:00",
        "0 9 * * 5L|2026-09-25T09:00",
        "0 9 * * mon#2|2026-09-14T09:00",
      })
  void findsTheNextTime(String expression, String next) {
    assertThat(CronTimes.parse(expression).next(NOW)).contains(LocalDateTime.parse(next));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "* * * *",
        "0 30 8 * * 1-5",
        "61 8 * * *",
        "0 25 * * *",
        "0 9 32 * *",
        "0 9 * 13 *",
        "0 9 * * 8",
        "0 9 * * someday",
        "a b c d e",
        "0 9 ? * ?",
        "*/0 * * * *",
        "0 9 * * ,",
        ", 9 * * *",
        "0 9,,18 * * *",
        "0 9 1, * *",
        "39N 9 * * *",
        "9*- 9 * * *",
        "0 L * * *",
        "0 9 5# * *"
      })
  void refusesWhatIsNoExpression(String expression) {
    assertThatThrownBy(() -> CronTimes.parse(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void endsWhereNoSuchDayExists() {
    assertThat(CronTimes.parse("0 9 30 2 *").next(NOW)).isEmpty();
  }
}
