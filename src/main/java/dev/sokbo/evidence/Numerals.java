package dev.sokbo.evidence;

import dev.sokbo.headline.Folding;
import dev.sokbo.headline.Letters;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers of a folded title.
 *
 * @param dates days such as "3/4", or "4" where only the day is said
 * @param parts circled numbers, which count the parts of a series
 * @param results of games, the smaller number first, such as "1-3"
 */
record Numerals(Set<String> dates, List<Amount> amounts, Set<String> parts, Set<String> results) {

  /** What makes 일 behind a number a count of days. */
  private static final String COUNTING = "본째간만";

  /** Smaller amounts are those of many acts. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);

  /** People, whose count moves while an event unfolds. */
  private static final Set<String> MOVING = Set.of("명", "인");

  Numerals {
    dates = Set.copyOf(dates);
    amounts = List.copyOf(amounts);
    parts = Set.copyOf(parts);
    results = Set.copyOf(results);
  }

  static Numerals of(String folded) {
    return hasDigit(folded)
        ? inFigures(folded)
        : new Numerals(Set.of(), List.of(), circled(folded), Set.of());
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Letters.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static Numerals inFigures(String folded) {
    Set<String> dates = Set.of();
    String undated = folded;
    for (int sign = folded.indexOf('일'); sign >= 0; sign = undated.indexOf('일', sign + 1)) {
      int start = digitsBefore(undated, sign);
      if (start < sign && sign - start <= 2 && isDay(undated, start, sign)) {
        int month = monthBefore(undated, start);
        String day = undated.substring(start, sign);
        dates = dates.isEmpty() ? new HashSet<>() : dates;
        dates.add(
            month == start ? day : undated.substring(month, digitsEnd(undated, month)) + "/" + day);
        undated = undated.substring(0, month) + " " + undated.substring(sign + 1);
        sign = month;
      }
    }
    return new Numerals(
        dates, AmountScanner.scan(undated), circled(folded), GameResults.in(folded));
  }

  private static boolean isDay(String text, int start, int sign) {
    boolean fraction = start > 0 && text.charAt(start - 1) == '.';
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

  /** Whether each has days and none is the same. */
  boolean otherDayThan(Numerals other) {
    return !dates.isEmpty()
        && !other.dates.isEmpty()
        && dates.stream()
            .noneMatch(day -> other.dates.stream().anyMatch(day2 -> sameDay(day, day2)));
  }

  /** Whether both count the same thing and disagree on it, and agree on nothing telling else. */
  boolean contradicts(Numerals other) {
    boolean disagrees = false;
    for (Amount own : amounts) {
      if (own.tells() && other.agreesWith(own)) {
        return false;
      }
      disagrees |= !MOVING.contains(own.unit()) && disagreesOn(own, other);
    }
    return disagrees;
  }

  private boolean agreesWith(Amount amount) {
    for (Amount own : amounts) {
      if (amount.agrees(own)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the other counts what an amount counts, and none of either's comes near the other's.
   */
  private boolean disagreesOn(Amount amount, Numerals other) {
    return other.counts(amount) && !agreesOn(amount, other);
  }

  boolean hasAmounts() {
    return !amounts.isEmpty();
  }

  /** Whether both carry the same telling amount of the same thing, if rounded. */
  boolean confirm(Numerals other) {
    for (Amount own : amounts) {
      if (other.confirms(own)) {
        return true;
      }
    }
    return false;
  }

  private boolean confirms(Amount amount) {
    for (Amount own : amounts) {
      if (amount.confirms(own)) {
        return true;
      }
    }
    return false;
  }

  private boolean comesNear(Amount amount) {
    for (Amount own : amounts) {
      if (amount.agrees(own) || amount.isNear(own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether both carry the same large amount, which no two acts have by chance. */
  boolean confirmLarge(Numerals other) {
    for (Amount own : amounts) {
      if (own.value().compareTo(LARGE) >= 0 && other.confirms(own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether each is of a game, and of another result. */
  boolean otherResultThan(Numerals other) {
    return !results.isEmpty()
        && !other.results.isEmpty()
        && Collections.disjoint(results, other.results);
  }

  private boolean counts(Amount counted) {
    for (Amount own : amounts) {
      if (counted.sameThing(own)) {
        return true;
      }
    }
    return false;
  }

  private boolean agreesOn(Amount counted, Numerals other) {
    for (Amount own : amounts) {
      if (counted.sameThing(own) && other.comesNear(own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether each is a numbered part of a series, and another one. */
  boolean otherPartThan(Numerals other) {
    return !parts.isEmpty() && !other.parts.isEmpty() && !parts.equals(other.parts);
  }

  private static boolean sameDay(String left, String right) {
    return left.equals(right) || left.endsWith("/" + right) || right.endsWith("/" + left);
  }

  private static Set<String> circled(String text) {
    Set<String> found = Set.of();
    for (int i = 0; i < text.length(); i++) {
      if (Folding.isCircled(text.charAt(i))) {
        found = found.isEmpty() ? new HashSet<>() : found;
        found.add(text.substring(i, i + 1));
      }
    }
    return found;
  }
}
