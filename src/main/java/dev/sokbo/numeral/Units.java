package dev.sokbo.numeral;

import dev.sokbo.headline.Letters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words behind a number that say how large it is and what it counts. */
final class Units {

  private static final Map<String, Integer> SCALES =
      Map.of(
          "trillion",
          12,
          "tn",
          12,
          "billion",
          9,
          "bn",
          9,
          "bln",
          9,
          "million",
          6,
          "mln",
          6,
          "mn",
          6,
          "m",
          6,
          "k",
          3);

  private static final Map<String, String> UNITS =
      Map.of("불", "달러", "percent", "%", "pct", "%", "people", "명", "residents", "명");

  /** Behind the unit of what came so often in a row. */
  static final String IN_A_ROW = "째";

  /** What is counted in thousands, by whatever English word. */
  private static final String THINGS = "things";

  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);

  /** What may stand behind 억 and is no won. */
  private static final List<String> CURRENCIES = List.of("달러", "유로", "엔", "위안", "파운드");

  private static final Set<String> FOREIGN = Set.of("유로", "엔", "위안", "파운드");

  /** What is told of a number that stands without a unit. */
  private static final List<String> PREDICATES =
      List.of("돌파", "넘", "육박", "이상", "이하", "달성", "기록", "회복", "붕괴", "눈앞");

  private Units() {}

  /** The power of ten that an English word stands for; 0 where it is none. */
  static int powerOf(String word) {
    return SCALES.getOrDefault(word, 0);
  }

  /** Whether a unit is a currency's. */
  static boolean isMoney(String unit) {
    return unit.equals("원") || CURRENCIES.contains(unit);
  }

  /** Whether a unit is no more known than by its first letter. */
  static boolean isEnglishNoun(String unit) {
    return unit.length() == 1 && Letters.isLatin(unit.charAt(0));
  }

  /** The unit of an amount: English words, known by their first letters, all count things. */
  static String ofLarge(String unit, BigDecimal value) {
    return isEnglishNoun(unit) && value.compareTo(LARGE) >= 0 ? THINGS : unit;
  }

  /**
   * The unit that a word behind a number names.
   *
   * @param lastStep the last of 만, 억, 조 in the number, or a space; large numbers count won unless
   *     another currency stands behind
   */
  static String of(String word, char lastStep) {
    if (lastStep == '조' || lastStep == '억') {
      return CURRENCIES.stream().filter(word::startsWith).findFirst().orElse("원");
    }
    if (word.isEmpty()) {
      return lastStep == '만' ? "원" : "";
    }
    if (word.startsWith("달러") || FOREIGN.contains(word)) {
      return CURRENCIES.stream().filter(word::startsWith).findFirst().orElse(word);
    }
    if (PREDICATES.stream().anyMatch(word::startsWith)) {
      return "";
    }
    return UNITS.getOrDefault(word, word.substring(0, 1));
  }
}
