package dev.sokbo.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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
      Instant regular = lastDigestAt.plus(Duration.ofHours(hours));
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

    private static final int DAYS_AHEAD = 8;

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

    /**
     * {@inheritDoc}
     *
     * <p>A time that the clock skips is moved on by as much as the clock is, and of a time that
     * comes twice the first is meant, so that each day has each digest once.
     */
    @Override
    public Instant next(
        Instant now, ZoneId zone, Duration groupingWait, @Nullable Instant lastDigestAt) {
      LocalDate today = now.atZone(zone).toLocalDate();
      return Stream.iterate(today.minusDays(1), date -> date.plusDays(1))
          .limit(DAYS_AHEAD + 1L)
          .filter(date -> days.contains(date.getDayOfWeek()))
          .flatMap(date -> times.stream().map(time -> ZonedDateTime.of(date, time, zone)))
          .map(ZonedDateTime::toInstant)
          .filter(instant -> instant.isAfter(now))
          .min(Instant::compareTo)
          .orElseThrow();
    }
  }
}
