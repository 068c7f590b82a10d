package dev.sokbo.numeral;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The dates that a folded title writes in figures, such as 2026-08-03, or as in August 3. */
final class CalendarDates {

  private static final String MONTH = "(0?[1-9]|1[0-2])";
  private static final String DAY = "(0?[1-9]|[12][0-9]|3[01])";

  /** 2026-08-03, 2026.8.3. and 2026/08/03. */
  private static final Pattern APART =
      Pattern.compile(
          "(?<![0-9.,/-])((?:19|20)[0-9]{2})([-./]) ?"
              + MONTH
              + "\\2 ?"
              + DAY
              + "(?![0-9]|[.,/-][0-9])");

  /** 20260803. */
  private static final Pattern IN_ONE =
      Pattern.compile("(?<![0-9.,])(20[0-9]{2})(0[1-9]|1[0-2])([0-2][0-9]|3[01])(?![0-9.,])");

  /** 8/3 and 8.3, where nothing else stands in the parentheses. */
  private static final Pattern IN_PARENTHESES =
      Pattern.compile("(?<=[(\\[])" + MONTH + "[./]" + DAY + "(?=[)\\]])");

  /** August 3 and Aug. 3rd; a figure that counts something is no day. */
  private static final Pattern BEHIND_MONTH =
      Pattern.compile(
          "\\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
              + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.? "
              + DAY
              + "(?:st|nd|rd|th)?\\b"
              + "(?![.,:/-][0-9]| ?%|'| (?:percent|million|billion|trillion|[mb]n)\\b)");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int LETTERS_OF_MONTH = 3;

  private CalendarDates() {}

  /** The dates of a title, such as "2026/8/3", or "8/3" where no year is said. */
  static Days in(String folded) {
    Set<String> days = new HashSet<>();
    String rest =
        taken(folded, APART, days, date -> day(date.group(1), date.group(3), date.group(4)));
    rest = taken(rest, IN_ONE, days, date -> day(date.group(1), date.group(2), date.group(3)));
    rest = taken(rest, IN_PARENTHESES, days, date -> day(date.group(1), date.group(2)));
    rest = taken(rest, BEHIND_MONTH, days, date -> day(monthNamed(date.group(1)), date.group(2)));
    return new Days(days, rest);
  }

  /** A text without what a pattern finds, the days of which are added. */
  private static String taken(
      String text, Pattern dates, Set<String> days, Function<MatchResult, String> dayOf) {
    return dates
        .matcher(text)
        .replaceAll(
            date -> {
              days.add(dayOf.apply(date));
              return " ";
            });
  }

  private static String day(String year, String month, String day) {
    return year + "/" + day(month, day);
  }

  private static String day(String month, String day) {
    return Integer.parseInt(month) + "/" + Integer.parseInt(day);
  }

  private static String monthNamed(String name) {
    return String.valueOf(
        1 + MONTHS.indexOf(name.substring(0, LETTERS_OF_MONTH)) / LETTERS_OF_MONTH);
  }
}
