package dev.sokbo.date;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which nearly all feeds write their dates, to the letter: RFC 822's with a year of
 * four digits, and RFC 3339's. They are read without trying anything else, which takes a tenth of
 * the time.
 */
final class UsualDate {

  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:[A-Z][a-z][a-z], )?(\\d\\d?) ([A-Z][a-z][a-z]) (\\d{4}) (\\d\\d):(\\d\\d):(\\d\\d) "
              + "(GMT|[+-]\\d{4})");

  private static final Pattern RFC_3339 =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{3}))?"
              + "(Z|[+-]\\d\\d:\\d\\d)");

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private UsualDate() {}

  /** Reads a text; nothing where it is of another form, or of none. */
  static @Nullable FeedDate parse(String text) {
    try {
      Matcher matcher = RFC_822.matcher(text);
      if (matcher.matches()) {
        return ofRfc822(matcher);
      }
      matcher = RFC_3339.matcher(text);
      return matcher.matches() ? ofRfc3339(matcher) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable FeedDate ofRfc822(Matcher parts) {
    int month = MONTHS.indexOf(parts.group(2)) + 1;
    if (month == 0) {
      return null;
    }
    LocalDateTime local =
        LocalDateTime.of(
            number(parts, 3), month, number(parts, 1), number(parts, 4), number(parts, 5));
    return new FeedDate(local.plusSeconds(second(parts)), offset(parts.group(7)));
  }

  private static FeedDate ofRfc3339(Matcher parts) {
    LocalDateTime local =
        LocalDateTime.of(
            number(parts, 1),
            number(parts, 2),
            number(parts, 3),
            number(parts, 4),
            number(parts, 5));
    int millis = parts.group(7) == null ? 0 : number(parts, 7);
    return new FeedDate(
        local.plusSeconds(second(parts)).plusNanos(millis * 1_000_000L), offset(parts.group(8)));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static int second(Matcher parts) {
    int second = number(parts, 6);
    if (second > 59) {
      throw new DateTimeException("no usual second: " + second);
    }
    return second;
  }

  private static ZoneOffset offset(String zone) {
    return zone.equals("GMT") ? ZoneOffset.UTC : ZoneOffset.of(zone);
  }
}
