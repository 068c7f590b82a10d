package dev.sokbo.schedule;

import java.text.ParseException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quartz.CronExpression;

/**
 * The local times that a cron expression of five fields names (minute, hour, day of month, month,
 * day of week; crontab(5)). It knows no zone: who asks decides what a local time means there.
 */
public final class CronTimes {

  private static final TimeZone NO_ZONE = TimeZone.getTimeZone(ZoneOffset.UTC);
  private static final String VALUE = "(?:[0-9]{1,2}|[A-Z]{3})";
  private static final String RANGE = "(?:\\*|" + VALUE + "(?:-" + VALUE + ")?)(?:/[0-9]{1,2})?";

  /** Quartz's words for the last day, and for the working day that is nearest. */
  private static final String DAY = RANGE + "|L(?:-[0-9]{1,2})?W?|[0-9]{1,2}W";

  /** Quartz's words for the last such day of a month, and for the n-th. */
  private static final String WEEKDAY = RANGE + "|L|" + VALUE + "(?:L|#[1-5])";

  /**
   * What each field may be. Quartz alone takes far more and then finds no time, a step of nothing
   * for one of everything, and has its own meaning for 98 and 99.
   */
  private static final List<Pattern> FIELDS =
      Stream.of(RANGE, RANGE, DAY, RANGE, WEEKDAY).map(CronTimes::listOf).toList();

  private static final int DAYS_OF_WEEK = 7;

  /** A number that is neither a step nor the number of a weekday in its month. */
  private static final Pattern DAY_NUMBER = Pattern.compile("(?<![/#\\d])[0-7](?!\\d)");

  /** From Sunday to Sunday, which recounted would be Sunday alone. */
  private static final Pattern WHOLE_WEEK = Pattern.compile("\\b0-7\\b");

  private final List<CronExpression> expressions;

  private CronTimes(List<CronExpression> expressions) {
    this.expressions = expressions;
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException when it is none, saying what is wrong
   */
  public static CronTimes parse(String expression) {
    String[] fields = expression.strip().toUpperCase(Locale.ROOT).split("\\s+", -1);
    if (fields.length != FIELDS.size()) {
      throw new IllegalArgumentException(
          "five fields expected, not " + (expression.isBlank() ? 0 : fields.length));
    }
    for (int field = 0; field < fields.length; field++) {
      if (!FIELDS.get(field).matcher(fields[field]).matches()) {
        throw new IllegalArgumentException("not a cron field: " + fields[field]);
      }
    }
    List<CronExpression> expressions = new ArrayList<>();
    for (String days : days(fields[2], fields[3], fields[4])) {
      expressions.add(quartz("0 " + fields[0] + " " + fields[1] + " " + days));
    }
    return new CronTimes(expressions);
  }

  private static Pattern listOf(String item) {
    String sound = "(?!.*/0+(?:,|$))(?!.*(?:[6-9][0-9]|[0-9]{3}))";
    return Pattern.compile("%s(?:%s)(?:,(?:%s))*".formatted(sound, item, item));
  }

  /** The first time after another; empty when none ever comes. */
  public Optional<LocalDateTime> next(LocalDateTime after) {
    Date date = Date.from(after.toInstant(ZoneOffset.UTC));
    return expressions.stream()
        .flatMap(expression -> Optional.ofNullable(expression.getNextValidTimeAfter(date)).stream())
        .min(Comparator.naturalOrder())
        .map(next -> LocalDateTime.ofInstant(next.toInstant(), ZoneOffset.UTC));
  }

  /**
   * Day of month, month and day of week as Quartz takes them, which wants one of the days open.
   * Where both are given, crontab means either.
   */
  private static List<String> days(String dayOfMonth, String month, String dayOfWeek) {
    String weekdays = recounted(dayOfWeek);
    if (dayOfWeek.equals("*")) {
      return List.of(dayOfMonth + " " + month + " ?");
    }
    String byWeekday = "? " + month + " " + weekdays;
    return dayOfMonth.equals("*")
        ? List.of(byWeekday)
        : List.of(dayOfMonth + " " + month + " ?", byWeekday);
  }

  /** Crontab counts from Sunday, 0 or 7; Quartz from Sunday, 1. Names mean the same in both. */
  private static String recounted(String dayOfWeek) {
    Matcher number = DAY_NUMBER.matcher(WHOLE_WEEK.matcher(dayOfWeek).replaceAll("0-6"));
    return number.replaceAll(
        found -> Integer.toString(Integer.parseInt(found.group()) % DAYS_OF_WEEK + 1));
  }

  private static CronExpression quartz(String expression) {
    try {
      CronExpression parsed = new CronExpression(expression);
      parsed.setTimeZone(NO_ZONE);
      return parsed;
    } catch (ParseException | RuntimeException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }
}
