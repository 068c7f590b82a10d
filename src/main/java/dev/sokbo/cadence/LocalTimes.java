package dev.sokbo.cadence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds when the local times of a schedule come in a zone. A time that the clock skips is moved on
 * by as much as the clock is, and of a time that comes twice the first is meant, so that each local
 * time comes once, whatever the clock does.
 */
final class LocalTimes {

  private LocalTimes() {}

  /**
   * The first instant after {@code now} at which a local time of the schedule comes; empty when
   * none ever does.
   *
   * @param following the schedule's first local time after another
   */
  static Optional<Instant> next(
      Function<LocalDateTime, Optional<LocalDateTime>> following, ZoneId zone, Instant now) {
    @Nullable Instant soonest = null;
    Optional<LocalDateTime> candidate = following.apply(start(zone, now));
    while (candidate.isPresent() && !isPast(candidate.get(), soonest, zone)) {
      Instant instant = ZonedDateTime.of(candidate.get(), zone).toInstant();
      if (instant.isAfter(now) && (soonest == null || instant.isBefore(soonest))) {
        soonest = instant;
      }
      candidate = following.apply(candidate.get());
    }
    return Optional.ofNullable(soonest);
  }

  /** Whether no local time from this one on can come before the soonest found. */
  private static boolean isPast(LocalDateTime local, @Nullable Instant soonest, ZoneId zone) {
    return soonest != null && !local.isBefore(soonest.atZone(zone).toLocalDateTime());
  }

  /** Before any local time that may come after now: skipped times come late. */
  private static LocalDateTime start(ZoneId zone, Instant now) {
    ZoneOffsetTransition last = zone.getRules().previousTransition(now.plusMillis(1));
    boolean skipped =
        last != null && last.isGap() && now.isBefore(last.getInstant().plus(last.getDuration()));
    return skipped ? last.getDateTimeBefore().minusNanos(1) : now.atZone(zone).toLocalDateTime();
  }
}
