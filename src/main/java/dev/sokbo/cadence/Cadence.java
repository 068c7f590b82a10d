package dev.sokbo.cadence;

import dev.sokbo.schedule.CronTimes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How often a chat gets a digest. */
public sealed interface Cadence {

  /**
   * Tells when the next digest is due for a chat that is owed something.
   *
   * @param zone the chat's own, in which times of day are meant
   * @param groupingWait how long a digest waits for other entries of the same moment
   * @param lastDigestAt absent when the chat never had one
   * @return an instant after {@code now}
   */
  Instant next(Instant now, ZoneId zone, Duration groupingWait, @Nullable Instant lastDigestAt);

  /** As soon as there is news. */
  record Instantly() implements Cadence {

    @Override
    public Instant next(
        Instant now, ZoneId zone, Duration groupingWait, @Nullable Instant lastDigestAt) {
      return now.plus(groupingWait);
    }
  }

  /**
   * At most once in so many hours.
   *
   * @param hours from 1 to {@link #MAX_HOURS}
   */
  record EveryHours(int hours) implements Cadence {

    /** A week; who wants news more seldom names days. */
    public static final int MAX_HOURS = 168;

    public EveryHours {
      if (hours < 1 || hours > MAX_HOURS) {
        throw new IllegalArgumentException("hours from 1 to " + MAX_HOURS + ", not " + hours);
      }
    }

    @Override
    public Instant next(
        Instant now, ZoneId zone, Duration groupingWait, @Nullable Instant lastDigestAt) {
      Instant soonest = now.plus(groupingWait);
      if (lastDigestAt == null) {
        return soonest;
      }
      Instant last = lastDigestAt.isAfter(now) ? now : lastDigestAt;
      Instant regular = last.plus(Duration.ofHours(hours));
      return regular.isAfter(soonest) ? regular : soonest;
    }
  }

  /**
   * At times of day, on some or all days of the week.
   *
   * @param times in ascending order, at least one; seconds are dropped
   * @param days at least one
   */
  record Daily(List<LocalTime> times, Set<DayOfWeek> days) implements Cadence {

    public static final Set<DayOfWeek> EVERY_DAY =
        Collections.unmodifiableSet(EnumSet.allOf(DayOfWeek.class));
    public static final Set<DayOfWeek> WEEKEND =
        Collections.unmodifiableSet(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    public static final Set<DayOfWeek> WEEKDAYS =
        Collections.unmodifiableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public Daily {
      if (times.isEmpty() || days.isEmpty()) {
        throw new IllegalArgumentException("at least one time and one day");
      }
      times =
          times.stream()
              .map(time -> time.truncatedTo(ChronoUnit.MINUTES))
              .sorted()
              .distinct()
              .toList();
      days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    @Override
    public Instant next(
        Instant now, ZoneId zone, Duration groupingWait, @Nullable Instant lastDigestAt) {
      return LocalTimes.next(this::following, zone, now).orElseThrow();
    }

    private Optional<LocalDateTime> following(LocalDateTime after) {
      return Stream.iterate(after.toLocalDate(), date -> date.plusDays(1))
          .limit(DayOfWeek.values().length + 1L)
          .filter(date -> days.contains(date.getDayOfWeek()))
          .flatMap(date -> times.stream().map(date::atTime))
          .filter(time -> time.isAfter(after))
          .findFirst();
    }
  }

  /**
   * At the times of a cron expression.
   *
   * @param expression five fields: minute, hour, day of month, month, day of week
   */
  record Cron(String expression) implements Cadence {

    /**
     * @throws CadenceException when the expression is none, or names a time that never comes
     */
    public Cron {
      expression = expression.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      if (times(expression).next(ANY_TIME).isEmpty()) {
        throw new CadenceException(expression, CadenceMistake.CRON_NEVER, "");
      }
    }

    /** A leap year and more comes after it. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2025, 1, 1, 0, 0);

    @Override
    public Instant next(
        Instant now, ZoneId zone, Duration groupingWait, @Nullable Instant lastDigestAt) {
      CronTimes times = times(expression);
      return LocalTimes.next(times::next, zone, now)
          .orElseThrow(() -> new IllegalStateException("cron " + expression + " has ended"));
    }

    private static CronTimes times(String expression) {
      try {
        return CronTimes.parse(expression);
      } catch (IllegalArgumentException e) {
        String problem = String.valueOf(e.getMessage());
        throw new CadenceException(expression, CadenceMistake.CRON, problem);
      }
    }
  }
}
