package dev.sokbo.headline;

import java.util.function.IntPredicate;

/** What kinds of characters folded texts are made of. */
public final class Letters {

  /** One bit for each character. */
  private static final long[] IN_WORD = bits(Letters::belongsToWord);

  private static final long[] IN_PAIRS = bits(Letters::isComparedInPairs);

  private Letters() {}

  /** Whether a character belongs to a word: a letter or number of any script. */
  public static boolean inWord(char c) {
    return isSyllable(c) || (IN_WORD[c >>> 6] & 1L << c) != 0;
  }

  /** Whether words are compared by pairs of such characters: Hangul and Chinese ones. */
  public static boolean inPairs(char c) {
    return isSyllable(c) || (IN_PAIRS[c >>> 6] & 1L << c) != 0;
  }

  /** One bit for each character of which something holds, 64 of them in a row. */
  static long[] bits(IntPredicate holds) {
    long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      bits[c >>> 6] |= holds.test(c) ? 1L << c : 0;
    }
    return bits;
  }

  private static boolean belongsToWord(int c) {
    if (c < 0x80) {
      return isLatin((char) c) || isDigit((char) c);
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** Whether a character is a Hangul syllable. */
  public static boolean isSyllable(char c) {
    return c >= '가' && c <= '힣';
  }

  /** Whether a character is an ASCII digit. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a text has an ASCII digit. */
  public static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character is a small ASCII letter; folded texts have no capitals. */
  public static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isComparedInPairs(int c) {
    return isSyllable((char) c)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x3131 && c <= 0x318E)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF);
  }
}
