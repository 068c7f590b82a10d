package dev.sokbo.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a feed writes it: RFC 822 in all its misspellings, the variants of ISO 8601, asctime,
 * Korean and Japanese forms, epoch numbers. It is read in three parts, the time of day first, as
 * only that looks the same everywhere; then the zone behind it; what is left is the day.
 *
 * @param local the wall-clock time as written
 * @param offset absent where the text names no zone
 */
public record FeedDate(LocalDateTime local, @Nullable ZoneOffset offset) {

  private static final int LONGEST = 100;
  private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:\\.\\d+)?");

  private static final Pattern DOTTED =
      Pattern.compile("^(\\d{2})\\.\\s*(\\d{2})\\.\\s*(\\d{2})(?!\\d)");

  /** Reads a text; nothing where it is no date. */
  public static @Nullable FeedDate parse(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      return null;
    }
    FeedDate usual = UsualDate.parse(stripped);
    return usual == null ? parseFreely(stripped) : usual;
  }

  /** Reads what may be written in any form, by its parts. */
  static @Nullable FeedDate parseFreely(String stripped) {
    String tidy = DateSpelling.tidy(stripped);
    try {
      Matcher number = NUMBER.matcher(tidy);
      @Nullable Instant epoch = number.matches() ? epoch(number.group(1)) : null;
      return epoch == null ? written(tidy) : of(epoch);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  /** Reads a day of three short numbers between dots the other way round, {@code 30.10.23}. */
  public static @Nullable FeedDate dayFirst(String text) {
    Matcher dotted = DOTTED.matcher(text.strip());
    return dotted.find() ? parse(dotted.replaceFirst("$3.$2.$1")) : null;
  }

  /** The instant that it means where {@code usual} is the zone of dates that name none. */
  public Instant instant(ZoneOffset usual) {
    return local.toInstant(offset == null ? usual : offset);
  }

  private static FeedDate of(Instant instant) {
    return new FeedDate(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC);
  }

  /** Seconds, milliseconds or microseconds since 1970, told apart by their length. */
  private static @Nullable Instant epoch(String digits) {
    return switch (digits.length()) {
      case 9, 10 -> Instant.ofEpochSecond(Long.parseLong(digits));
      case 13 -> Instant.ofEpochMilli(Long.parseLong(digits));
      case 16 -> Instant.ofEpochMilli(Long.parseLong(digits) / 1000);
      default -> null;
    };
  }

  private static @Nullable FeedDate written(String text) {
    TimeOfDay time = TimeOfDay.find(text);
    if (time == null) {
      ZoneName zone = ZoneName.behind(text);
      LocalDate day = CalendarDay.parse(zone.rest());
      return day == null ? null : of(day.atStartOfDay(), zone);
    }
    ZoneName zone = ZoneName.at(time.after());
    LocalDate day = CalendarDay.parse(time.before() + " " + zone.rest());
    if (day == null) {
      return null;
    }
    return of(day.atStartOfDay().plus(time.sinceMidnight()), zone);
  }

  private static FeedDate of(LocalDateTime local, ZoneName zone) {
    return new FeedDate(local, zone.offset(local));
  }
}
