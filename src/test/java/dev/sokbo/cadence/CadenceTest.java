package dev.sokbo.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.cadence.Cadence.Cron;
import dev.sokbo.cadence.Cadence.Daily;
import dev.sokbo.cadence.Cadence.EveryHours;
import dev.sokbo.cadence.Cadence.Instantly;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest that comes twice annoys, one that never comes is lost: also when the clock changes. */
final class CadenceTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Duration WAIT = Duration.ofSeconds(20);

  @Test
  void waitsForEntriesOfTheSameMomentBeforeAnInstantDigest() {
    Instant now = Instant.parse("2026-09-01T00:00:00Z");

    assertThat(new Instantly().next(now, SEOUL, WAIT, null)).isEqualTo(now.plusSeconds(20));
  }

  @Test
  void countsHoursFromTheLastDigest() {
    Instant now = Instant.parse("2026-09-01T00:00:00Z");
    Cadence cadence = new EveryHours(3);

    assertThat(cadence.next(now, SEOUL, WAIT, now.minus(Duration.ofHours(1))))
        .isEqualTo(now.plus(Duration.ofHours(2)));
    assertThat(cadence.next(now, SEOUL, WAIT, now.minus(Duration.ofHours(9))))
        .isEqualTo(now.plus(WAIT));
    assertThat(cadence.next(now, SEOUL, WAIT, null)).isEqualTo(now.plus(WAIT));
  }

  @Test
  void meansTimesInTheChatsZone() {
    Cadence cadence = daily("08:30", "18:00");

    assertThat(next(cadence, "2026-09-01T00:00:00Z", SEOUL)).isEqualTo("2026-09-01T09:00:00Z");
    assertThat(next(cadence, "2026-09-01T09:00:00Z", SEOUL)).isEqualTo("2026-09-01T23:30:00Z");
  }

  @Test
  void passesOverDaysThatItDoesNotName() {
    Cadence weekdays = new Daily(List.of(LocalTime.of(8, 30)), Daily.WEEKDAYS);

    assertThat(next(weekdays, "2026-09-04T12:00:00Z", SEOUL)).isEqualTo("2026-09-06T23:30:00Z");
  }

  @Test
  void comesOnceAWeekOnASingleDay() {
    Cadence mondays = new Daily(List.of(LocalTime.of(9, 0)), Set.of(DayOfWeek.MONDAY));

    assertThat(next(mondays, "2026-09-07T00:00:00Z", SEOUL)).isEqualTo("2026-09-14T00:00:00Z");
  }

  @Test
  void movesATimeThatTheClockSkipsInSpring() {
    Cadence cadence = daily("02:30");

    assertThat(instants(cadence, "2026-03-07T00:00:00Z", NEW_YORK, 3))
        .containsExactly(
            Instant.parse("2026-03-07T07:30:00Z"),
            Instant.parse("2026-03-08T07:30:00Z"),
            Instant.parse("2026-03-09T06:30:00Z"));
  }

  @Test
  void comesOnceWhenTheClockGoesBackInAutumn() {
    Cadence cadence = daily("01:30");

    assertThat(instants(cadence, "2026-10-31T00:00:00Z", NEW_YORK, 3))
        .containsExactly(
            Instant.parse("2026-10-31T05:30:00Z"),
            Instant.parse("2026-11-01T05:30:00Z"),
            Instant.parse("2026-11-02T06:30:00Z"));
  }

  @Test
  void comesOncePerNamedTimeOnEveryDayOfTheYear() {
    Cadence cadence = daily("01:30", "02:30", "23:59");

    List<Instant> year = instants(cadence, "2026-01-01T05:00:00Z", NEW_YORK, 365 * 3);

    assertThat(year).doesNotHaveDuplicates().isSorted();
    assertThat(year.getLast()).isEqualTo("2027-01-01T04:59:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/New_York",
        "Europe/Berlin",
        "Asia/Seoul",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Asia/Beirut"
      })
  void bringsEachLocalTimeOfAYearOnceWhateverTheClockDoes(String zoneName) {
    ZoneId zone = ZoneId.of(zoneName);
    List<Cadence> alike =
        List.of(daily("00:10", "01:50", "09:00"), new Cron("50 1 * * *"), new Cron("10 0 * * 0-6"));
    int[] digestsADay = {3, 1, 1};

    for (int which = 0; which < alike.size(); which++) {
      Instant start = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, zone).toInstant();
      List<Instant> year =
          instants(alike.get(which), start.toString(), zone, 365 * digestsADay[which]);

      assertThat(year).doesNotHaveDuplicates().isSorted();
      Map<LocalDate, Long> byDay =
          year.stream()
              .collect(
                  Collectors.groupingBy(
                      instant -> instant.atZone(zone).toLocalDate(), Collectors.counting()));
      assertThat(byDay).hasSize(365).values().containsOnly((long) digestsADay[which]);
    }
  }

  @Test
  void findsTheSameNextDigestFromEveryMomentBeforeIt() {
    for (String name : List.of("America/New_York", "Australia/Lord_Howe", "Europe/Berlin")) {
      ZoneId zone = ZoneId.of(name);
      Cadence cadence = new Cron("*/15 1-3 * * *");
      Instant now = Instant.parse("2026-03-01T00:00:00Z");
      Instant due = cadence.next(now, zone, WAIT, null);
      for (int step = 0; step < 35 * 24 * 60 / 7; step++) {
        now = now.plus(Duration.ofMinutes(7));
        if (!now.isBefore(due)) {
          due = cadence.next(due, zone, WAIT, null);
        }
        if (due.isAfter(now)) {
          assertThat(cadence.next(now, zone, WAIT, null)).as("%s at %s", name, now).isEqualTo(due);
        }
      }
    }
  }

  @Test
  void movesAHalfHourOfLordHoweThatTheClockSkips() {
    ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");

    assertThat(next(daily("02:15"), "2026-10-03T12:00:00Z", lordHowe))
        .isEqualTo(ZonedDateTime.of(2026, 10, 4, 2, 45, 0, 0, lordHowe).toInstant().toString());
  }

  @Test
  void bringsTwoTimesThatTheClockMakesOneAsOne() {
    assertThat(instants(daily("02:30", "03:30"), "2026-03-08T05:00:00Z", NEW_YORK, 2))
        .containsExactly(
            Instant.parse("2026-03-08T07:30:00Z"), Instant.parse("2026-03-09T06:30:00Z"));
  }

  @Test
  void countsHoursFromNowWhenTheClockWasPutBack() {
    Instant now = Instant.parse("2026-09-01T00:00:00Z");

    assertThat(new EveryHours(3).next(now, SEOUL, WAIT, now.plus(Duration.ofDays(30))))
        .isEqualTo(now.plus(Duration.ofHours(3)));
  }

  @Test
  void knowsZonesThatSkipAWholeDay() {
    ZoneId apia = ZoneId.of("Pacific/Apia");

    assertThat(instants(daily("09:00"), "2011-12-29T00:00:00Z", apia, 3))
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void refusesWhatIsNoCadence() {
    assertThatThrownBy(() -> new EveryHours(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> new EveryHours(169)).hasMessageContaining("169");
    assertThatThrownBy(() -> new Daily(List.of(), Daily.EVERY_DAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Daily(List.of(LocalTime.NOON), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Cadence daily(String... times) {
    return new Daily(List.of(times).stream().map(LocalTime::parse).toList(), Daily.EVERY_DAY);
  }

  private static Instant next(Cadence cadence, String now, ZoneId zone) {
    return cadence.next(Instant.parse(now), zone, WAIT, null);
  }

  private static List<Instant> instants(Cadence cadence, String start, ZoneId zone, int count) {
    List<Instant> instants = new ArrayList<>();
    Instant now = Instant.parse(start);
    for (int i = 0; i < count; i++) {
      now = cadence.next(now, zone, WAIT, null);
      instants.add(now);
    }
    return instants;
  }
}
