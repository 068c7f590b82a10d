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

  /** The last cluster's end up to a position; what decides it is the one code point after. */
  private static int boundary(String text, int units) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text.substring(0, Math.min(text.length(), units + 2)));
    return clusters.isBoundary(units) ? units : Math.max(0, clusters.preceding(units));
  }
}
