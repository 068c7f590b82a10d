package dev.sokbo.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of each day in which a chat doesn't want to be disturbed, in its own zone.
 *
 * @param from its first minute
 * @param to the first minute after it; on the next day unless it is after {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to, Manner manner) {

  /** What happens to digests in quiet hours. */
  public enum Manner {
    /** They wait for the end. */
    HOLD,
    /** They come without a sound. */
    SILENT
  }

  public QuietHours {
    from = from.truncatedTo(ChronoUnit.MINUTES);
    to = to.truncatedTo(ChronoUnit.MINUTES);
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours from " + from + " to " + to);
    }
  }

  /**
   * When the quiet hours end that an instant lies in; empty outside of them. Where the clock is put
   * back, an hour that comes twice is quiet both times.
   */
  public Optional<Instant> endOf(Instant instant, ZoneId zone) {
    LocalDate today = instant.atZone(zone).toLocalDate();
    return Stream.of(today.minusDays(1), today)
        .filter(date -> !start(date, zone).isAfter(instant))
        .map(date -> end(date, zone))
        .filter(end -> end.isAfter(instant))
        .findFirst();
  }

  private Instant start(LocalDate date, ZoneId zone) {
    return ZonedDateTime.of(date, from, zone).toInstant();
  }

  private Instant end(LocalDate date, ZoneId zone) {
    LocalDate last = to.isAfter(from) ? date : date.plusDays(1);
    return ZonedDateTime.of(last, to, zone).withLaterOffsetAtOverlap().toInstant();
  }
}
