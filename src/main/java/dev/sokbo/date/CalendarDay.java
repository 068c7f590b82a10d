package dev.sokbo.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the day in a date's text, whatever the order of its year, month and day. */
final class CalendarDay {

  private static final Pattern TOKEN = Pattern.compile("\\d+|\\p{L}+");

  /** ISO 8601's week and day of the week, {@code 2026-W10-1}. */
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})(?:-?([1-7]))?(?!\\d)");

  /** Two-digit years from here on are of the 20th century. */
  private static final int PIVOT = 90;

  /** What has more numbers is no day, or part of a broken time of day. */
  private static final int MOST_NUMBERS = 3;

  private static final String[] LANGUAGES = {
    "en", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "pl", "cs", "sv", "da", "no", "fi", "hu",
    "tr", "el", "ro", "id"
  };

  private static final Map<String, Month> MONTHS = months();

  private CalendarDay() {}

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            new TextStyle[] {
              TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
            }) {
          String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
          months.putIfAbsent(name.replace(".", ""), month);
        }
      }
    }
    addRussianByThreeLetters(months);
    return months;
  }

  /** Russian dates shorten months to three letters, the locale's names some to four. */
  private static void addRussianByThreeLetters(Map<String, Month> months) {
    for (Month month : Month.values()) {
      String name = month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("ru"));
      months.putIfAbsent(name.substring(0, 3).toLowerCase(Locale.ROOT), month);
    }
  }

  static boolean isMonth(String word) {
    return month(word) != null;
  }

  private static @Nullable Month month(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    Month month = MONTHS.get(name);
    return month == null && name.length() > 3 ? MONTHS.get(name.substring(0, 3)) : month;
  }

  /**
   * Reads a day; nothing where the text has none.
   *
   * @throws DateTimeException when it is none that a calendar has
   */
  static @Nullable LocalDate parse(String text) {
    Matcher week = WEEK.matcher(text);
    return week.find() ? ofWeek(week) : ofWords(text);
  }

  private static LocalDate ofWeek(Matcher week) {
    String day = week.group(3) == null ? "1" : week.group(3);
    return LocalDate.parse(
        week.group(1) + "-W" + week.group(2) + "-" + day, DateTimeFormatter.ISO_WEEK_DATE);
  }

  private static @Nullable LocalDate ofWords(String text) {
    List<String> numbers = new ArrayList<>();
    Month month = null;
    int words = 0;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String word = token.group();
      if (Character.isDigit(word.charAt(0))) {
        numbers.add(word);
      } else {
        Month named = month(word);
        month = named == null ? month : named;
        words++;
      }
    }
    if (numbers.isEmpty() || numbers.size() > MOST_NUMBERS) {
      return null;
    }
    if (month == null) {
      return ofNumbers(numbers, text);
    }
    return numbers.size() == 1 && words > 1 ? null : ofMonth(month, numbers);
  }

  private static @Nullable LocalDate ofMonth(Month month, List<String> numbers) {
    String first = numbers.get(0);
    if (numbers.size() == 1) {
      return first.length() == 4 ? LocalDate.of(year(first), month, 1) : null;
    }
    boolean yearFirst = first.length() > 2;
    String year = yearFirst ? first : numbers.get(1);
    String day = yearFirst ? numbers.get(1) : first;
    return LocalDate.of(year(year), month, Integer.parseInt(day));
  }

  private static @Nullable LocalDate ofNumbers(List<String> numbers, String text) {
    return switch (numbers.size()) {
      case 1 -> ofDigits(numbers.get(0));
      case 2 -> ofTwo(numbers.get(0), numbers.get(1));
      default -> ofThree(numbers.get(0), numbers.get(1), numbers.get(2), text);
    };
  }

  private static @Nullable LocalDate ofDigits(String digits) {
    int length = digits.length();
    return switch (length) {
      case 4 -> LocalDate.of(Integer.parseInt(digits), 1, 1);
      case 5, 7 -> ordinal(digits.substring(0, length - 3), digits.substring(length - 3));
      case 6, 8 ->
          day(
              digits.substring(0, length - 4),
              digits.substring(length - 4, length - 2),
              digits.substring(length - 2));
      default -> null;
    };
  }

  private static @Nullable LocalDate ofTwo(String year, String rest) {
    if (year.length() != 4) {
      return null;
    }
    return rest.length() == 3
        ? ordinal(year, rest)
        : LocalDate.of(year(year), Integer.parseInt(rest), 1);
  }

  private static LocalDate ofThree(String first, String second, String third, String text) {
    if (first.length() > 2) {
      return day(first, second, third);
    }
    boolean slashes = text.contains("/");
    if (third.length() > 2 || slashes) {
      boolean american = slashes && Integer.parseInt(first) <= 12;
      return american ? day(third, first, second) : day(third, second, first);
    }
    return day(first, second, third);
  }

  /** Year, month and day; the last two change places where they fit only so. */
  private static LocalDate day(String year, String month, String day) {
    int ofMonth = Integer.parseInt(month);
    int ofDay = Integer.parseInt(day);
    boolean swapped = ofMonth > 12 && ofDay <= 12;
    return LocalDate.of(year(year), swapped ? ofDay : ofMonth, swapped ? ofMonth : ofDay);
  }

  private static LocalDate ordinal(String year, String day) {
    return LocalDate.ofYearDay(year(year), Integer.parseInt(day));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year < PIVOT ? 2000 + year : 1900 + year;
  }
}
