package dev.sokbo.cadence;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times of day as people write them in Korean and English: 8:30, 8am, 오전 8시 반, 밤 11시. */
public final class ClockWords {

  /** What stands before the hour in Korean and tells the half of the day, as a pattern. */
  static final String PART_OF_DAY = "오전|오후|새벽|아침|낮|저녁|밤";

  private static final int NOON = 12;

  /** At this hour and later, what is called night or noon is before midnight. */
  private static final int LATE = 6;

  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?<part>"
              + PART_OF_DAY
              + ")\\s?)?(?<hour>\\d{1,2})"
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
    String part = time.group("part") == null ? time.group("noon") : time.group("part");
    if (part == null) {
      return hour;
    }
    if (hour < 1 || hour > NOON) {
      return -1;
    }
    return hour % NOON + (isAfterNoon(part, hour) ? NOON : 0);
  }

  /** Night begins in the evening and ends in the morning; what is called day is around noon. */
  private static boolean isAfterNoon(String part, int hour) {
    return switch (part) {
      case "pm", "오후", "저녁" -> true;
      case "밤" -> hour >= LATE && hour < NOON;
      case "낮" -> hour < LATE || hour == NOON;
      default -> false;
    };
  }

  private static int minute(Matcher time) {
    if (time.group("thirty") != null) {
      return 30;
    }
    String digits = time.group("minute") == null ? time.group("minutes") : time.group("minute");
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
