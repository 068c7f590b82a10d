package dev.sokbo.evidence;

import dev.sokbo.headline.Folding;
import dev.sokbo.headline.Letters;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * The numbers of a folded title.
 *
 * @param parts circled numbers, which count the parts of a series
 * @param results of games, the smaller number first, such as "1-3"
 */
record Numerals(Days days, Amounts amounts, Set<String> parts, Set<String> results) {

  Numerals {
    parts = Set.copyOf(parts);
    results = Set.copyOf(results);
  }

  static Numerals of(String folded) {
    if (!hasDigit(folded)) {
      return new Numerals(new Days(Set.of(), folded), Amounts.NONE, circled(folded), Set.of());
    }
    Days days = Days.in(folded);
    Amounts amounts = new Amounts(AmountScanner.scan(days.rest()));
    return new Numerals(days, amounts, circled(folded), GameResults.in(folded));
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Letters.isDigit(text.charAt(i))) {
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

  /** Whether each is a numbered part of a series, and another one. */
  boolean otherPartThan(Numerals other) {
    return !parts.isEmpty() && !other.parts.isEmpty() && !parts.equals(other.parts);
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
