package dev.sokbo.scan;

import dev.sokbo.text.Folded;

/**
 * A number that tells most texts that don't go on like a pattern from those that do, without a look
 * at the pattern, which lies somewhere else in memory: its last three units, its length, and where
 * its last gap is. Behind that gap every unit of the pattern stands for one of the text. Where a
 * gap is still to come, it tells instead which unit comes next, for one depth only.
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
  private static final int MOST = (1 << (Byte.SIZE - 1)) - 1;

  /** Marks a number that tells the next unit. */
  private static final long NEXT = 1L << (Long.SIZE - 1);

  private static final int DEPTH_SHIFT = Character.SIZE;
  private static final long AFTER_GAP = 1L << (DEPTH_SHIFT + Byte.SIZE);

  /** Tells nothing. */
  private static final long NONE = 0;

  private TailSign() {}

  /**
   * The sign of a form's pattern.
   *
   * @param depth how much of the pattern lies behind
   */
  static long of(Form<?> form, int depth) {
    int length = form.length();
    if (length > MOST) {
      return NONE;
    }
    int lastGap = lastGap(form);
    if (lastGap >= depth) {
      boolean gap = form.at(depth) == ' ';
      char next = form.at(gap ? depth + 1 : depth);
      return NEXT | (gap ? AFTER_GAP : 0) | (long) depth << DEPTH_SHIFT | next;
    }
    long sign = (long) (lastGap + 1) << GAP_SHIFT | (long) length << LENGTH_SHIFT;
    for (int back = 0; back < Math.min(UNITS, length); back++) {
      sign |= (long) form.at(length - 1 - back) << (back * Character.SIZE);
    }
    return sign;
  }

  private static int lastGap(Form<?> form) {
    int at = form.length() - 1;
    while (at >= 0 && form.at(at) != ' ') {
      at--;
    }
    return at;
  }

  /**
   * Where the rest of a pattern ends in a text, {@link #NOWHERE} or {@link #UNKNOWN}.
   *
   * @param depth how much of the pattern lies behind
   * @param at where in the text the rest is to begin
   */
  static int end(long sign, int depth, Folded text, int at) {
    if (sign < 0) {
      return next(sign, depth, text, at);
    }
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

  /** A sign for another depth was read while a writer moved the pattern. */
  private static int next(long sign, int depth, Folded text, int at) {
    if ((int) (sign >>> DEPTH_SHIFT & MOST) != depth) {
      return UNKNOWN;
    }
    int place = (sign & AFTER_GAP) == 0 ? at : Gap.end(text, at);
    return place < text.length() && text.charAt(place) == (char) sign ? UNKNOWN : NOWHERE;
  }
}
