package dev.sokbo.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The numbers of a folded title.
 *
 * @param dates days such as "3/4", or "4" where only the day is said
 * @param parts circled numbers, which count the parts of a series
 */
record Numerals(Set<String> dates, List<Amount> amounts, Set<String> parts) {

  private static final Pattern DAY =
      Pattern.compile("(?:(?<month>\\d{1,2})월\\s?)?(?<![\\d.])(?<day>\\d{1,2})일(?!\\s?[본째간만])");

  /** People, whose count moves while an event unfolds. */
  private static final Set<String> MOVING = Set.of("명", "인");

  Numerals {
    dates = Set.copyOf(dates);
    amounts = List.copyOf(amounts);
    parts = Set.copyOf(parts);
  }

  static Numerals of(String folded) {
    Set<String> dates = new LinkedHashSet<>();
    String undated =
        DAY.matcher(folded)
            .replaceAll(
                match -> {
                  dates.add(day(match.group(1), match.group(2)));
                  return " ";
                });
    return new Numerals(dates, Amount.in(undated), circled(folded));
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
    return amounts.stream()
            .filter(own -> !MOVING.contains(own.unit()))
            .anyMatch(own -> other.counts(own.unit()) && !agreesOn(own.unit(), other))
        && amounts.stream()
            .filter(Amount::tells)
            .noneMatch(own -> other.amounts.stream().anyMatch(own::agrees));
  }

  private boolean counts(String unit) {
    return amounts.stream().anyMatch(amount -> amount.unit().equals(unit));
  }

  private boolean agreesOn(String unit, Numerals other) {
    return amounts.stream()
        .filter(own -> own.unit().equals(unit))
        .anyMatch(own -> other.amounts.stream().anyMatch(own::agrees));
  }

  /** Whether each is a numbered part of a series, and another one. */
  boolean otherPartThan(Numerals other) {
    return !parts.isEmpty() && !other.parts.isEmpty() && !parts.equals(other.parts);
  }

  private static String day(String month, String day) {
    return month == null ? day : month + "/" + day;
  }

  private static boolean sameDay(String left, String right) {
    return left.equals(right) || left.endsWith("/" + right) || right.endsWith("/" + left);
  }

  private static Set<String> circled(String text) {
    Set<String> found = new LinkedHashSet<>();
    text.chars()
        .filter(c -> TitleText.isCircled((char) c))
        .forEach(c -> found.add(Character.toString(c)));
    return found;
  }
}
