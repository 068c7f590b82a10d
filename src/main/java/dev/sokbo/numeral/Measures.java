package dev.sokbo.numeral;

import java.util.List;

/** What a sum of money in a Korean title is, where a company's results come in several. */
final class Measures {

  private static final List<String> ALL =
      List.of("매출", "영업이익", "순이익", "영업손실", "순손실", "목표가", "시가총액", "수주", "배당");

  /** A sum stands within so many letters of its measure, in the same clause. */
  private static final int REACH = 16;

  private Measures() {}

  /** The measure nearest before a sum, or else behind it; empty where its clause has none. */
  static String beside(String text, int sum) {
    String nearest = before(text, clauseStart(text, sum), sum);
    return nearest.isEmpty() ? behind(text, sum, clauseEnd(text, sum)) : nearest;
  }

  private static String before(String text, int start, int sum) {
    String nearest = "";
    int last = -1;
    for (String measure : ALL) {
      int found = text.lastIndexOf(measure, sum);
      if (found >= start && found > last) {
        nearest = measure;
        last = found;
      }
    }
    return nearest;
  }

  private static String behind(String text, int sum, int end) {
    String nearest = "";
    int first = end;
    for (String measure : ALL) {
      int found = text.indexOf(measure, sum);
      if (found >= 0 && found < first) {
        nearest = measure;
        first = found;
      }
    }
    return nearest;
  }

  private static int clauseStart(String text, int sum) {
    int start = sum;
    while (start > Math.max(0, sum - REACH) && !isBreak(text, start - 1)) {
      start--;
    }
    return start;
  }

  private static int clauseEnd(String text, int sum) {
    int end = sum;
    while (end < Math.min(text.length(), sum + REACH) && !isBreak(text, end)) {
      end++;
    }
    return end;
  }

  /** Whether a clause ends at a place; a single point may stand within a number. */
  private static boolean isBreak(String text, int at) {
    char c = text.charAt(at);
    return c == ',' || c == '"' || text.startsWith("..", at);
  }
}
