package dev.sokbo.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 20s}, {@code 1h30m}, {@code 90d}, or ISO-8601. */
final class Durations {

  private static final Pattern PART = Pattern.compile("\\G\\s*(\\d{1,9})\\s*(ms|s|m|h|d)\\s*");

  private Durations() {}

  /**
   * Reads a duration that is not negative.
   *
   * @throws IllegalArgumentException when the text is none
   * @throws java.time.DateTimeException when the text looks like ISO-8601 and is not
   */
  static Duration parse(String text) {
    Duration duration = text.startsWith("P") ? Duration.parse(text) : sumOfParts(text);
    if (duration.isNegative()) {
      throw new IllegalArgumentException(text);
    }
    return duration;
  }

  /** The shortest way to write a duration that {@link #parse} reads back. */
  static String format(Duration duration) {
    StringBuilder text = new StringBuilder();
    append(text, duration.toDays(), "d");
    append(text, duration.toHoursPart(), "h");
    append(text, duration.toMinutesPart(), "m");
    append(text, duration.toSecondsPart(), "s");
    append(text, duration.toMillisPart(), "ms");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void append(StringBuilder text, long amount, String unit) {
    if (amount != 0) {
      text.append(amount).append(unit);
    }
  }

  private static Duration sumOfParts(String text) {
    Matcher part = PART.matcher(text);
    Duration sum = Duration.ZERO;
    int end = 0;
    while (part.find()) {
      sum = sum.plus(part(Long.parseLong(part.group(1)), part.group(2)));
      end = part.end();
    }
    if (end == 0 || end < text.length()) {
      throw new IllegalArgumentException(text);
    }
    return sum;
  }

  private static Duration part(long amount, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
