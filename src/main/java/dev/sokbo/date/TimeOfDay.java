package dev.sokbo.date;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day in a date's text, with what stands around it.
 *
 * @param sinceMidnight a whole day for {@code 24:00}
 */
record TimeOfDay(Duration sinceMidnight, String before, String after) {

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:])(?<hour>\\d{1,2})\\s*[:h]\\s*(?<minute>\\d{1,2})(?!\\d)"
              + "(?:\\s*:\\s*(?<second>\\d{1,2})(?!\\d)(?:(?:[.,]|:(?=\\d{3}))(?<fraction>\\d+)"
              + "|:00(?![\\d:]))?)?(?!:\\d)");

  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?<!\\d)(?<hour>\\d{1,2})\\s*[시時点]\\s*"
              + "(?:(?<minute>\\d{1,2})\\s*[분分]\\s*(?:(?<second>\\d{1,2})\\s*[초秒])?)?(?<fraction>)");

  private static final Pattern MORNING =
      Pattern.compile(
          "오전|午前|上午|(?<![\\p{L}.])a\\.?m\\b\\.?|(?<=\\d)am\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTERNOON =
      Pattern.compile(
          "오후|午後|下午|(?<![\\p{L}.])p\\.?m\\b\\.?|(?<=\\d)pm\\b", Pattern.CASE_INSENSITIVE);

  /**
   * Finds the first time of day; nothing where there is none.
   *
   * @throws DateTimeException when it is no time that a clock shows
   */
  static @Nullable TimeOfDay find(String text) {
    boolean morning = MORNING.matcher(text).find();
    boolean afternoon = !morning && AFTERNOON.matcher(text).find();
    String plain = AFTERNOON.matcher(MORNING.matcher(text).replaceAll(" ")).replaceAll(" ");
    Matcher clock = CLOCK.matcher(plain);
    if (!clock.find()) {
      clock = SPOKEN.matcher(plain);
      if (!clock.find()) {
        return null;
      }
    }
    int hour = hour(number(clock.group("hour")), morning, afternoon);
    int minute = number(clock.group("minute"));
    Duration whole = sinceMidnight(hour, minute, number(clock.group("second")));
    Duration time = whole.plusMillis(millis(clock.group("fraction")));
    return new TimeOfDay(time, plain.substring(0, clock.start()), plain.substring(clock.end()));
  }

  /** A leap second counts as the one before it. */
  private static Duration sinceMidnight(int hour, int minute, int second) {
    if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0)) {
      throw new DateTimeException("no time of day: " + hour + ":" + minute + ":" + second);
    }
    return Duration.ofHours(hour).plusMinutes(minute).plusSeconds(Math.min(second, 59));
  }

  private static int hour(int written, boolean morning, boolean afternoon) {
    if (afternoon && written < 12) {
      return written + 12;
    }
    return morning && written == 12 ? 0 : written;
  }

  private static int millis(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000").substring(0, 3));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
