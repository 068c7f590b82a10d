package dev.sokbo.text;

import java.text.Normalizer;

/**
 * How single UTF-16 units fold: lower case, ASCII for full width, straight quotes, one space, one
 * middle dot, one hyphen. Units that don't stand for themselves alone fold to {@link #SPECIAL}, and
 * so do hanja that old Korean character sets have twice (李 as U+F9E1), squared units (㎞) and Roman
 * numerals of one character (Ⅱ).
 */
final class Folding {

  /** Markup, parts of a decomposed character, or invisible: folded with its neighbours. */
  static final char SPECIAL = '\uFFFF';

  /** At most so many marks join one base: the limit of Unicode's stream-safe text (UAX #15). */
  static final int MOST_MARKS = 30;

  private static final char[] TABLE = table();

  private Folding() {}

  static char fold(char unit) {
    return TABLE[unit];
  }

  /** Is the unit dropped, as if it were not there (zero-width, soft hyphen, direction marks)? */
  static boolean isInvisible(char unit) {
    return unit == '\u00AD'
        || (unit >= '\u200B' && unit <= '\u200F')
        || (unit >= '\u202A' && unit <= '\u202E')
        || (unit >= '\u2060' && unit <= '\u2064')
        || (unit >= '\uFE00' && unit <= '\uFE0F')
        || unit == '\uFEFF';
  }

  /** Where the character that begins here ends, with the marks or the jamo that belong to it. */
  static int clusterEnd(String text, int start) {
    int limit = Math.min(text.length(), start + 1 + MOST_MARKS);
    int end = start + 1;
    while (end < limit && joinsBefore(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The composed and folded form of one cluster; squared units and Roman numerals are spelled. */
  static String compose(String cluster) {
    boolean spelled = isSpelled(cluster.charAt(0));
    String composed =
        Normalizer.normalize(cluster, spelled ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(composed.length());
    for (int at = 0; at < composed.length(); at++) {
      char unit = composed.charAt(at);
      char lower = fold(unit);
      folded.append(lower == SPECIAL ? unit : lower);
    }
    return folded.toString();
  }

  private static boolean joinsBefore(char unit) {
    return isMark(unit) || isMedialOrFinal(unit);
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < table.length; unit++) {
      table[unit] = compute((char) unit);
    }
    return table;
  }

  private static char compute(char unit) {
    if (unit >= '\uFF01' && unit <= '\uFF5E') {
      return compute((char) (unit - 0xFEE0));
    }
    return switch (unit) {
      case '<', '&' -> SPECIAL;
      case '\n', '\u2028', '\u2029' -> '\n';
      case '‘', '’', '‛', '′', '`', '´' -> '\'';
      case '“', '”', '„', '″' -> '"';
      case '·', 'ㆍ', '‧', '・', '･', '•', '∙', '⋅', '\u119E' -> '·';
      case '\u2010', '\u2011', '\u2212' -> '-';
      default -> computeOther(unit);
    };
  }

  private static char computeOther(char unit) {
    if (Character.isISOControl(unit) || Character.isSpaceChar(unit)) {
      return ' ';
    }
    if (isInvisible(unit) || isMark(unit) || isLeading(unit) || isMedialOrFinal(unit)) {
      return SPECIAL;
    }
    return isDuplicate(unit) || isSpelled(unit) ? SPECIAL : Character.toLowerCase(unit);
  }

  /** Is it a CJK compatibility ideograph, which NFC makes the usual one of? */
  private static boolean isDuplicate(char unit) {
    return unit >= '\uF900' && unit <= '\uFAFF';
  }

  /** Is it a unit of measure in one square, such as ㎞, ㎏ and ㎡, or a Roman numeral? */
  private static boolean isSpelled(char unit) {
    return (unit >= '\u3380' && unit <= '\u33DF') || (unit >= '\u2160' && unit <= '\u217F');
  }

  private static boolean isMark(char unit) {
    return switch (Character.getType(unit)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> !isInvisible(unit);
      default -> false;
    };
  }

  private static boolean isLeading(char unit) {
    return (unit >= '\u1100' && unit <= '\u115F') || (unit >= '\uA960' && unit <= '\uA97C');
  }

  private static boolean isMedialOrFinal(char unit) {
    return (unit >= '\u1160' && unit <= '\u11FF' && unit != '\u119E')
        || (unit >= '\uD7B0' && unit <= '\uD7FB');
  }
}
