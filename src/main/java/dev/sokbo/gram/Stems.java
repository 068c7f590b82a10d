package dev.sokbo.gram;

/** Latin words without their commonest English endings, as hashes. */
final class Stems {

  /** A word keeps at least so many letters when its ending is cut. */
  private static final int SHORTEST = 3;

  private static final String VOWELS = "aeiou";
  private static final String DOUBLING = "bdgmnprt";

  private Stems() {}

  /** The hash of the stem of a word, so that "cuts", "cut" and "raised", "raise" meet. */
  static int hash(char[] text, int start, int end) {
    return wholeHash(text, start, stemEnd(text, start, end));
  }

  /** The hash of a word as it stands, as {@link String#hashCode} has it. */
  static int wholeHash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return hash;
  }

  private static int stemEnd(char[] text, int start, int wordEnd) {
    int base = endsWith(text, start, wordEnd, '\'', 's') ? wordEnd - 2 : wordEnd;
    int end = base - ending(text, start, base);
    if (end - start < SHORTEST) {
      return base;
    }
    return end <= base - 2 && isDoubled(text, end) && end - start > SHORTEST ? end - 1 : end;
  }

  private static int ending(char[] text, int start, int base) {
    return switch (text[base - 1]) {
      case 'g' -> base - start > 2 && text[base - 2] == 'n' && text[base - 3] == 'i' ? 3 : 0;
      case 'd' -> endsWith(text, start, base, 'e', 'd') ? behindVowelI(text, start, base, 2) : 0;
      case 's' -> pluralEnding(text, start, base);
      case 'e' -> 1;
      case 'y' -> base - start > 1 && VOWELS.indexOf(text[base - 2]) < 0 ? 1 : 0;
      default -> 0;
    };
  }

  private static int pluralEnding(char[] text, int start, int base) {
    if (endsWith(text, start, base, 's', 's')) {
      return 0;
    }
    return endsWith(text, start, base, 'e', 's') && base - start - 2 >= SHORTEST
        ? behindVowelI(text, start, base, 2)
        : 1;
  }

  /** An ending with the i before it that stands for a y, as in carried and companies. */
  private static int behindVowelI(char[] text, int start, int base, int ending) {
    int before = base - ending - 1;
    return before > start && text[before] == 'i' ? ending + 1 : ending;
  }

  /** Whether a consonant before an ending is doubled, as in dropped and planning. */
  private static boolean isDoubled(char[] text, int end) {
    char last = text[end - 1];
    return last == text[end - 2] && DOUBLING.indexOf(last) >= 0;
  }

  private static boolean endsWith(char[] text, int start, int end, char one, char other) {
    return end - start >= 2 && text[end - 2] == one && text[end - 1] == other;
  }
}
