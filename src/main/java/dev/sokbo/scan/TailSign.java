package dev.sokbo.scan;

import dev.sokbo.text.Folded;

/**
 * A number that tells most texts that don't go on like a pattern from those that do, without a look
 * at the pattern, which lies somewhere else in memory: its last three units, its length, and where
 * its last gap is. Behind that gap every unit of the pattern stands for one of the text.
 */
final class TailSign {

  /** What {@link #end} answers where a text doesn't go on like the pattern. */
  static final int NOWHERE = -1;

  /** What {@link #end} answers where the sign tells too little. */
  static final int UNKNOWN = -2;

  /** So many last units are kept. */
  private static final int UNITS = 3;

  private static final int LENGTH_SHIFT = UNITS * Character.SIZE;
  private static final int GAP_SHIFT = LENGTH_SHIFT + Byte.SIZE;
  private static final int MOST = (1 << Byte.SIZE) - 1;

  /** Tells nothing. */
  private static final long NONE = 0;

  private TailSign() {}

  static long of(String pattern) {
    int length = pattern.length();
    if (length > MOST) {
      return NONE;
    }
    long sign = (long) (pattern.lastIndexOf(' ') + 1) << GAP_SHIFT | (long) length << LENGTH_SHIFT;
    for (int back = 0; back < Math.min(UNITS, length); back++) {
      sign |= (long) pattern.charAt(length - 1 - back) << (back * Character.SIZE);
    }
    return sign;
  }

  /**
   * Where the rest of a pattern ends in a text, {@link #NOWHERE} or {@link #UNKNOWN}.
   *
   * @param depth how much of the pattern lies behind
   * @param at where in the text the rest is to begin
   */
  static int end(long sign, int depth, Folded text, int at) {
    int left = (int) (sign >>> LENGTH_SHIFT & MOST) - depth;
    if (sign == NONE || depth < (int) (sign >>> GAP_SHIFT)) {
      return UNKNOWN;
    }
    int end = at + left;
    if (end > text.length()) {
      return NOWHERE;
    }
    int known = Math.min(UNITS, left);
    for (int back = 0; back < known; back++) {
      if (text.charAt(end - 1 - back) != (char) (sign >>> (back * Character.SIZE))) {
        return NOWHERE;
      }
    }
    return left <= UNITS ? end : UNKNOWN;
  }
}
