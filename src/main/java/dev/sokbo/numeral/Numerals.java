package dev.sokbo.numeral;

import dev.sokbo.headline.Folding;
import dev.sokbo.headline.Letters;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The numbers of a folded title. */
public final class Numerals {

  private final Days days;
  private final Amounts amounts;

  /** Circled numbers, which count the parts of a series. */
  private final Set<String> parts;

  /** How games ended, the smaller number first, such as "1-3". */
  private final Set<String> results;

  private final Map<String, String> versions;

  private Numerals(
      Days days,
      Amounts amounts,
      Set<String> parts,
      Set<String> results,
      Map<String, String> versions) {
    this.versions = versions;
    this.days = days;
    this.amounts = amounts;
    this.parts = parts;
    this.results = results;
  }

  /** The numbers of a folded title. */
  public static Numerals of(String folded) {
    if (!Letters.hasDigit(folded)) {
      return new Numerals(
          new Days(Set.of(), folded), Amounts.NONE, circled(folded), Set.of(), Map.of());
    }
    Days days = Days.in(folded);
    Amounts amounts = new Amounts(AmountScanner.scan(days.rest()));
    return new Numerals(
        days, amounts, circled(folded), GameResults.in(folded), Versions.in(folded));
  }

  /** Whether both carry the same telling amount of the same thing, if rounded. */
  public boolean confirm(Numerals other) {
    return amounts.confirm(other.amounts);
  }

  /** Whether both carry the same large amount, which no two acts have by chance. */
  public boolean confirmLarge(Numerals other) {
    return amounts.confirmLarge(other.amounts);
  }

  /**
   * Whether both count the same thing and disagree on it, or tell other results of games or
   * versions of one thing.
   */
  public boolean contradict(Numerals other) {
    return amounts.contradicts(other.amounts)
        || otherResultThan(other)
        || Versions.differ(versions, other.versions);
  }

  /** Whether two folded titles are of one wording, with other codes in it. */
  public static boolean ofOtherCodes(String one, String other) {
    return Letters.hasDigit(one)
        && Letters.hasDigit(other)
        && Codes.in(one).otherThan(Codes.in(other));
  }

  /** Whether each names days and none is the same, or is another numbered part of a series. */
  public boolean ofAnotherDay(Numerals other) {
    return days.othersThan(other.days) || otherPartThan(other);
  }

  private boolean otherResultThan(Numerals other) {
    return !results.isEmpty()
        && !other.results.isEmpty()
        && Collections.disjoint(results, other.results);
  }

  private boolean otherPartThan(Numerals other) {
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
