package dev.sokbo.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * The cells that text takes up where all letters are of one width, as on a terminal: two for what
 * Unicode calls wide (UAX #11), such as Hangul, Han, full-width forms and emoji, none for what is
 * put on top of the letter before, and one for the rest. What UAX #11 calls ambiguous is narrow, as
 * it advises outside of East Asian character sets.
 */
public final class Cells {

  /** U+3000, the one blank that is as wide as a wide letter. */
  private static final String WIDE_BLANK = "\u3000";

  /** Asks for the coloured, wide form of the sign before (UTS #51). */
  private static final int EMOJI_FORM = 0xFE0F;

  private Cells() {}

  /** Blanks as wide as a text: a blank for each narrow letter, an ideographic one for each wide. */
  public static String blank(String text) {
    StringBuilder blank = new StringBuilder();
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int from = clusters.first();
    for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      int cells = ofCluster(text.substring(from, to));
      blank.append(WIDE_BLANK.repeat(cells / 2)).append(" ".repeat(cells % 2));
      from = to;
    }
    return blank.toString();
  }

  /**
   * Joined emoji, and the letters of a syllable of conjoining Hangul, share the first one's cells.
   */
  private static int ofCluster(String cluster) {
    int first = of(cluster.codePointAt(0));
    return first == 2 || cluster.indexOf(EMOJI_FORM) > 0
        ? 2
        : cluster.codePoints().map(Cells::of).sum();
  }

  private static int of(int codePoint) {
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    if (width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH) {
      return 2;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> 1;
    };
  }
}
