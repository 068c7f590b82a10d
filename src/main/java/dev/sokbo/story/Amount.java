package dev.sokbo.story;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of a title with what it counts.
 *
 * @param unit the currency, per cent, or the first syllable of the word behind; empty where there
 *     is none
 */
record Amount(BigDecimal value, String unit) {

  /** A number that belongs to a name, such as K9, KF-21 or GPT-5, is none. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\p{L}\\d]|\\d\\.|\\p{L}-)(?<dollar>\\$)?"
              + "(?<number>\\d+(?:\\.\\d+)?"
              + "(?:[조억만](?:\\s?\\d+(?:\\.\\d+)?[억만]){0,2}(?:\\d+(?:\\.\\d+)?)?)?)"
              + "(?!\\.\\d)\\s?(?<scale>trillion|billion|million|tn|bn|bln|mln|mn|m\\b|k\\b)?\\s?"
              + "(?:여|가량|대의?(?=[\\s,.]))?\\s?(?<unit>%|달러|불|원|유로|엔|위안|파운드|[\\p{L}]+)?");

  private static final Pattern STEP = Pattern.compile("(\\d+(?:\\.\\d+)?)([조억만])?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("조", 12),
          Map.entry("억", 8),
          Map.entry("만", 4),
          Map.entry("trillion", 12),
          Map.entry("tn", 12),
          Map.entry("billion", 9),
          Map.entry("bn", 9),
          Map.entry("bln", 9),
          Map.entry("million", 6),
          Map.entry("mln", 6),
          Map.entry("mn", 6),
          Map.entry("m", 6),
          Map.entry("k", 3));

  private static final Map<String, String> UNITS =
      Map.of("달러", "달러", "불", "달러", "percent", "%", "pct", "%");

  /** Finds the amounts of a folded title; years are none, nor are months and marks of updates. */
  static List<Amount> in(String folded) {
    List<Amount> amounts = new ArrayList<>();
    Matcher found = AMOUNT.matcher(folded);
    while (found.find()) {
      String number = found.group("number").strip();
      String unit = unit(found, number);
      if (!YEAR.matcher(number).matches() && !unit.equals("월") && !unit.equals("보")) {
        amounts.add(new Amount(value(number, found.group("scale")), unit));
      }
    }
    return amounts;
  }

  boolean sameUnit(Amount other) {
    return unit.equals(other.unit);
  }

  /** Whether two amounts are equal, or one is the other rounded or cut to fewer digits. */
  boolean agrees(Amount other) {
    BigDecimal left = value.stripTrailingZeros();
    BigDecimal right = other.value.stripTrailingZeros();
    return left.compareTo(right) == 0
        || (sameUnit(other) && (roundsTo(left, right) || roundsTo(right, left)));
  }

  private static boolean roundsTo(BigDecimal exact, BigDecimal rough) {
    int digits = rough.precision();
    return digits < exact.precision()
        && (isRounded(exact, rough, new MathContext(digits, RoundingMode.HALF_UP))
            || isRounded(exact, rough, new MathContext(digits, RoundingMode.DOWN)));
  }

  private static boolean isRounded(BigDecimal exact, BigDecimal rough, MathContext rounding) {
    return exact.round(rounding).compareTo(rough) == 0;
  }

  /** Whether agreeing on it tells something: small counts and ordinals agree by chance. */
  boolean tells() {
    return value.compareTo(BigDecimal.TEN) >= 0 || value.scale() > 0;
  }

  private static String unit(Matcher found, String number) {
    String word = found.group("unit");
    if (found.group("dollar") != null) {
      return "달러";
    }
    if (word == null) {
      return number.matches(".*[조억만]") ? "원" : "";
    }
    if (UNITS.containsKey(word)) {
      return UNITS.get(word);
    }
    boolean money = number.matches(".*[조억].*") && !word.matches("유로|엔|위안|파운드");
    return money ? "원" : word.substring(0, 1);
  }

  private static BigDecimal value(String number, String scale) {
    BigDecimal sum = BigDecimal.ZERO;
    Matcher step = STEP.matcher(number);
    while (step.find()) {
      int power = POWERS.getOrDefault(String.valueOf(step.group(2)), 0);
      sum = sum.add(new BigDecimal(step.group(1)).scaleByPowerOfTen(power));
    }
    return scale == null ? sum : sum.scaleByPowerOfTen(POWERS.getOrDefault(scale, 0));
  }
}
