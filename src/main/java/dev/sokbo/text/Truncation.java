package dev.sokbo.text;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens texts between graphemes, never within a surrogate pair or a composed emoji. */
public final class Truncation {

  private static final String ELLIPSIS = "…";

  private Truncation() {}

  /**
   * At most so many UTF-16 units, the unit in which platforms set their limits, the last of them an
   * ellipsis where something was cut.
   *
   * @throws IllegalArgumentException when {@code most} is not positive
   */
  public static String utf16(String text, int most) {
    requirePositive(most);
    if (text.length() <= most) {
      return text;
    }
    int end = floor(text, most - 1);
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** The last grapheme boundary at or before an offset. */
  public static int floor(String text, int offset) {
    if (offset <= 0 || offset >= text.length()) {
      return Math.clamp(offset, 0, text.length());
    }
    BreakIterator breaks = breaks(text);
    return breaks.isBoundary(offset) ? offset : Math.max(0, breaks.preceding(offset));
  }

  private static BreakIterator breaks(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    return breaks;
  }

  private static void requirePositive(int most) {
    if (most <= 0) {
      throw new IllegalArgumentException("nothing fits into a length of " + most);
    }
  }
}
