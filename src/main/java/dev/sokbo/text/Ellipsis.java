package dev.sokbo.text;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens text to a length without cutting through what people see as one character. */
public final class Ellipsis {

  /** What stands for the text left out. */
  public static final String MARK = "…";

  private Ellipsis() {}

  /**
   * The text itself if it has at most so many UTF-16 units, else as many of its first grapheme
   * clusters as fit together with {@link #MARK}.
   *
   * @param units at least 1
   */
  public static String shorten(String text, int units) {
    if (text.length() <= units) {
      return text;
    }
    return text.substring(0, boundary(text, units - MARK.length())).stripTrailing() + MARK;
  }

  /**
   * The last boundary of grapheme clusters at or before an offset. What decides it is the one code
   * point after.
   */
  public static int boundary(String text, int offset) {
    if (offset <= 0 || offset >= text.length()) {
      return Math.clamp(offset, 0, text.length());
    }
    int start = certainBoundary(text, offset);
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text.substring(start, Math.min(text.length(), offset + 2)));
    int end = offset - start;
    return start + (clusters.isBoundary(end) ? end : Math.max(0, clusters.preceding(end)));
  }

  /**
   * A boundary at or before a position that no text around it can undo: between two characters of
   * which the first joins with nothing behind it and the second with nothing before it (Unicode UAX
   * #29, rules GB3 to GB13). Saves looking for the boundaries of all the text before.
   */
  private static int certainBoundary(String text, int offset) {
    for (int at = offset; at > 0; at--) {
      if (isPlain(text.charAt(at))
          && (isPlain(text.charAt(at - 1)) || isWhole(text.charAt(at - 1)))) {
        return at;
      }
    }
    return 0;
  }

  private static boolean isPlain(char unit) {
    return unit >= ' ' && unit <= '~';
  }

  /** Syllables of Hangul, to which only parts of syllables and marks join, and Han characters. */
  private static boolean isWhole(char unit) {
    return (unit >= '가' && unit <= '힣') || (unit >= '\u4e00' && unit <= '\u9fff');
  }
}
