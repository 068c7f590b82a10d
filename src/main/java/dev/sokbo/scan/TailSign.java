package dev.sokbo.scan;

import dev.sokbo.text.Folded;

/**
 * A number that tells most texts that don't go on like a pattern from those that do, without a look
 * at the pattern, which lies somewhere else in memory: its last unit, its length, and where its
 * last gap is. Behind that gap every unit of the pattern stands for one of the text.
 */
final class TailSign {

  private static final int LENGTH_SHIFT = Character.SIZE;
  private static final int GAP_SHIFT = LENGTH_SHIFT + Byte.SIZE;
  private static final int MOST = (1 << Byte.SIZE) - 1;

  /** Tells nothing. */
  private static final int NONE = 0;

  private TailSign() {}

  static int of(String pattern) {
    int length = pattern.length();
    return length > MOST
        ? NONE
        : (pattern.lastIndexOf(' ') + 1) << GAP_SHIFT
            | length << LENGTH_SHIFT
            | pattern.charAt(length - 1);
  }

  /**
   * May a text hold the rest of a pattern?
   *
   * @param depth how much of the pattern lies behind
   * @param at where in the text the rest is to begin
   */
  static boolean mayGoOn(int sign, int depth, Folded text, int at) {
    int left = (sign >>> LENGTH_SHIFT & MOST) - depth;
    if (sign == NONE || left <= 0 || depth < sign >>> GAP_SHIFT) {
      return true;
    }
    int last = at + left - 1;
    return last < text.length() && text.charAt(last) == (char) sign;
  }
}
