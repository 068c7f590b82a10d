package dev.sokbo.charset;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Mends text in UTF-8 that someone took for windows-1252 or ISO 8859-1 and encoded once more, so
 * that each of its letters has become two to four others.
 */
public final class TwiceEncoded {

  private static final int FIRST_OF_WINDOWS = 0x80;
  private static final int FIRST_OF_LATIN_1 = 0xA0;
  private static final int BEHIND_LATIN_1 = 0x100;

  /** What windows-1252 has where ISO 8859-1 has controls. */
  private static final String OF_WINDOWS = ofWindows();

  /** Quotation marks, dashes and the like. */
  private static final int FIRST_PUNCTUATION = 0x2010;

  private static final int LAST_PUNCTUATION = 0x205E;

  private TwiceEncoded() {}

  private static String ofWindows() {
    byte[] octets = new byte[FIRST_OF_LATIN_1 - FIRST_OF_WINDOWS];
    for (int index = 0; index < octets.length; index++) {
      octets[index] = (byte) (FIRST_OF_WINDOWS + index);
    }
    return new String(octets, Charsets.WINDOWS_1252);
  }

  /** The text as it was meant, if every letter beyond ASCII speaks for the mistake. */
  public static String mend(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) < FIRST_OF_WINDOWS) {
      first++;
    }
    byte @Nullable [] octets = first == text.length() ? null : octets(text);
    String meant = octets == null ? null : Charsets.strictly(octets, StandardCharsets.UTF_8);
    return meant != null && isSure(meant) ? meant : text;
  }

  /** The bytes that the text was taken from; nothing where it can't have been. */
  private static byte @Nullable [] octets(String text) {
    byte[] octets = new byte[text.length()];
    for (int index = 0; index < octets.length; index++) {
      int octet = octet(text.charAt(index));
      if (octet < 0) {
        return null;
      }
      octets[index] = (byte) octet;
    }
    return octets;
  }

  private static int octet(char letter) {
    if (letter < BEHIND_LATIN_1) {
      return letter;
    }
    int place = letter == '\uFFFD' ? -1 : OF_WINDOWS.indexOf(letter);
    return place < 0 ? -1 : FIRST_OF_WINDOWS + place;
  }

  /**
   * One letter alone may be chance, as at the end of {@code Spaß…}; no word ends in what a dash or
   * a quotation mark becomes.
   */
  private static boolean isSure(String meant) {
    int[] foreign = meant.codePoints().filter(letter -> letter >= FIRST_OF_WINDOWS).toArray();
    return foreign.length > 1
        || (foreign[0] >= FIRST_PUNCTUATION && foreign[0] <= LAST_PUNCTUATION);
  }
}
