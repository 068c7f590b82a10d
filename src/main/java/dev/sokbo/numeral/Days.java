package dev.sokbo.numeral;

import dev.sokbo.headline.Letters;
import java.util.HashSet;
import java.util.Set;

/**
 * The days that a folded title names.
 *
 * @param days such as "2026/3/4" or "3/4", or "4" where only the day is said
 * @param rest the title without them
 */
record Days(Set<String> days, String rest) {

  /** What makes 일 behind a number a count of days. */
  private static final String COUNTING = "본째간만";

  Days {
    days = Set.copyOf(days);
  }

  static Days in(String folded) {
    Days inFigures = CalendarDates.in(folded);
    Set<String> days = new HashSet<>(inFigures.days);
    String undated = inFigures.rest;
    for (int sign = undated.indexOf('일'); sign >= 0; sign = undated.indexOf('일', sign + 1)) {
      int start = digitsBefore(undated, sign);
      if (start < sign && sign - start <= 2 && isDay(undated, start, sign)) {
        int month = monthBefore(undated, start);
        String day = undated.substring(start, sign);
        days.add(
            month == start ? day : undated.substring(month, digitsEnd(undated, month)) + "/" + day);
        undated = undated.substring(0, month) + " " + undated.substring(sign + 1);
        sign = month;
      }
    }
    return new Days(days, undated);
  }

  /** Whether each names days and none is the same. */
  boolean othersThan(Days other) {
    return !days.isEmpty()
        && !other.days.isEmpty()
        && days.stream().noneMatch(day -> other.days.stream().anyMatch(day2 -> same(day, day2)));
  }

  private static boolean same(String left, String right) {
    return left.equals(right) || left.endsWith("/" + right) || right.endsWith("/" + left);
  }

  private static boolean isDay(String text, int start, int sign) {
    boolean fraction =
        start > 1 && text.charAt(start - 1) == '.' && Letters.isDigit(text.charAt(start - 2));
    int next = sign + 1;
    if (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return !fraction && (next >= text.length() || COUNTING.indexOf(text.charAt(next)) < 0);
  }

  /** Where "9월" or "9월 " starts that ends at a place; the place itself when there is none. */
  private static int monthBefore(String text, int end) {
    int sign = end - 1;
    if (sign > 0 && text.charAt(sign) == ' ') {
      sign--;
    }
    int start = sign > 0 && text.charAt(sign) == '월' ? digitsBefore(text, sign) : sign;
    return start < sign && sign - start <= 2 ? start : end;
  }

  private static int digitsBefore(String text, int end) {
    int start = end;
    while (start > 0 && Letters.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (Letters.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
