package dev.sokbo.numeral;

import dev.sokbo.headline.Letters;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How games ended, such as "1-3". */
final class GameResults {

  /** "3-1" and "3대1" that stand for themselves; what follows may be a particle or 승. */
  private static final Pattern RESULT =
      Pattern.compile(
          "(?<![\\p{L}\\d.:/-])(\\d{1,2})(?:-|대 ?)(\\d{1,2})(?=$|[ ,.\"')]|으?로|승|패|완승|역전)");

  private GameResults() {}

  /** The results that a folded title tells, the smaller number first. */
  static Set<String> in(String text) {
    if (!mayHoldResult(text)) {
      return Set.of();
    }
    Set<String> results = new HashSet<>();
    Matcher matcher = RESULT.matcher(text);
    while (matcher.find()) {
      int one = Integer.parseInt(matcher.group(1));
      int other = Integer.parseInt(matcher.group(2));
      results.add(Math.min(one, other) + "-" + Math.max(one, other));
    }
    return results;
  }

  /** Whether a text has a digit before what may stand within a result. */
  private static boolean mayHoldResult(String text) {
    for (int i = 1; i < text.length() - 1; i++) {
      if ((text.charAt(i) == '-' || text.charAt(i) == '대') && Letters.isDigit(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
