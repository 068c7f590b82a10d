package dev.sokbo.cadence;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times of day as people write them in Korean and English: 8:30, 8am, 오전 8시 반. */
public final class ClockWords {

  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?<half>오전|오후)\\s?)?(?<hour>\\d{1,2})"
              + "(?::(?<minute>\\d{2})|시(?:\\s?(?:(?<minutes>\\d{1,2})분|(?<thirty>반)))?)?"
              + "\\s?(?<noon>am|pm)?");

  private ClockWords() {}

  /** The time of day that a word in lower case means; empty when it means none. */
  public static Optional<LocalTime> time(String word) {
    if (word.equals("자정") || word.equals("midnight")) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    if (word.equals("정오") || word.equals("noon")) {
      return Optional.of(LocalTime.NOON);
    }
    Matcher time = TIME.matcher(word);
    if (!time.matches()) {
      return Optional.empty();
    }
    int hour = hour(time);
    int minute = minute(time);
    return hour < 0 || hour > 23 || minute > 59
        ? Optional.empty()
        : Optional.of(LocalTime.of(hour, minute));
  }

  /** The hour of the day; negative where half a day has no such hour. */
  private static int hour(Matcher time) {
    int hour = Integer.parseInt(time.group("hour"));
    String half = time.group("half") == null ? time.group("noon") : time.group("half");
    if (half == null) {
      return hour;
    }
    if (hour < 1 || hour > 12) {
      return -1;
    }
    return hour % 12 + (half.equals("pm") || half.equals("오후") ? 12 : 0);
  }

  private static int minute(Matcher time) {
    if (time.group("thirty") != null) {
      return 30;
    }
    String digits = time.group("minute") == null ? time.group("minutes") : time.group("minute");
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
