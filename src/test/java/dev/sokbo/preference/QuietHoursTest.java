package dev.sokbo.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.chat.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quiet hours are people's nights: nothing may sound in them, and all must come after. */
final class QuietHoursTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "22:00,07:00,2026-09-01T21:59,",
    "22:00,07:00,2026-09-01T22:00,2026-09-02T07:00",
    "22:00,07:00,2026-09-02T06:59,2026-09-02T07:00",
    "22:00,07:00,2026-09-02T07:00,",
    "13:00,14:00,2026-09-02T13:30,2026-09-02T14:00",
    "13:00,14:00,2026-09-02T12:59,",
  })
  void endsWhereItsPeopleSay(String from, String to, String local, String end) {
    Instant now = ZonedDateTime.of(LocalDateTime.parse(local), SEOUL).toInstant();
    Optional<Instant> expected =
        Optional.ofNullable(end)
            .map(text -> ZonedDateTime.of(LocalDateTime.parse(text), SEOUL).toInstant());

    assertThat(hours(from, to).endOf(now, SEOUL)).isEqualTo(expected);
  }

  @Test
  void staysQuietInAnHourThatComesTwice() {
    QuietHours quiet = hours("23:00", "02:30");
    Instant firstHalfPastTwo = Instant.parse("2026-10-25T00:30:00Z");

    assertThat(quiet.endOf(firstHalfPastTwo, BERLIN))
        .contains(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void endsLaterWhenTheClockSkipsItsEnd() {
    assertThat(hours("23:00", "02:30").endOf(Instant.parse("2026-03-29T00:30:00Z"), BERLIN))
        .contains(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "22:00-07:00|22:00-07:00|22:00-07:00",
        "22-7|22:00-07:00|22:00-07:00",
        "10pm to 7am|22:00-07:00|22:00-07:00",
        "from 22:00 until 7:30|22:00-07:30|22:00-07:30",
        "22:00~07:00 silent|22:00-07:00 silent|22:00-07:00 무음",
        "오후 10시~오전 7시|22:00-07:00|22:00-07:00",
        "밤 11시부터 아침 7시까지|23:00-07:00|23:00-07:00",
        "밤 1시-새벽 6시 무음|01:00-06:00 silent|01:00-06:00 무음",
        "밤이 아니라 22시부터 7시까지|-|-",
        "22시부터 7시까지|22:00-07:00|22:00-07:00",
        "22시부터 7시까지 무음|22:00-07:00 silent|22:00-07:00 무음",
        "23:00 07:00|23:00-07:00|23:00-07:00",
        "11 pm 7 am silent|23:00-07:00 silent|23:00-07:00 무음",
        "밤 11시 아침 7시|23:00-07:00|23:00-07:00",
        "자정-6시|00:00-06:00|00:00-06:00",
      })
  void readsPeoplesWords(String words, String english, String korean) {
    Optional<QuietHours> quiet = QuietWords.parse(words);

    assertThat(quiet.map(hours -> QuietWords.print(hours, Language.EN)).orElse("-"))
        .isEqualTo(english);
    assertThat(quiet.map(hours -> QuietWords.print(hours, Language.KO)).orElse("-"))
        .isEqualTo(korean);
    quiet.ifPresent(
        hours -> {
          assertThat(QuietWords.parse(english)).contains(hours);
          assertThat(QuietWords.parse(korean)).contains(hours);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "night", "22:00", "22:00-22:00", "25:00-7:00", "1-2-3", "silent"})
  void refusesWordsThatMeanNone(String words) {
    assertThat(QuietWords.parse(words)).isEmpty();
  }

  @Test
  void needsABeginningAndAnotherEnd() {
    assertThatThrownBy(() -> hours("07:00", "07:00")).hasMessageContaining("07:00");
  }

  private static QuietHours hours(String from, String to) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), QuietHours.Manner.HOLD);
  }
}
