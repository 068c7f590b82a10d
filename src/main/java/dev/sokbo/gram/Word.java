package dev.sokbo.gram;

import dev.sokbo.headline.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A word of a folded title that has features. */
public final class Word {

  /** Most words are no longer. */
  private static final int LONG_WORD = 16;

  /** The word itself. */
  public final String text;

  /** The word before it, which may have no features; empty for the first. */
  public final String before;

  private final int[] grams;

  /** A bit for each feature; features may share one. */
  private final long bits;

  private Word(String text, String before, int[] grams) {
    this.text = text;
    this.before = before;
    this.grams = grams;
    this.bits = bits(grams);
  }

  private static long bits(int[] grams) {
    long bits = 0;
    for (int gram : grams) {
      bits |= 1L << Hashing.mixed(gram);
    }
    return bits;
  }

  /** The words of a title in order. */
  public static List<Word> of(String body) {
    List<Word> words = new ArrayList<>();
    char[] characters = body.toCharArray();
    GramReader reader = new GramReader(LONG_WORD);
    String before = "";
    for (int start = 0; start < body.length(); ) {
      int end = end(body, start);
      if (end > start) {
        String text = body.substring(start, end);
        int[] grams = reader.sorted(characters, start, end);
        if (grams.length > 0) {
          words.add(new Word(text, before, grams));
        }
        before = text;
      }
      start = Math.max(end, start + 1);
    }
    return words;
  }

  private static int end(String body, int start) {
    int end = start;
    while (end < body.length() && (Letters.inWord(body.charAt(end)) || joins(body, start, end))) {
      end++;
    }
    return end;
  }

  /** Whether a point or apostrophe stands within a word, as in 2.5 and o'neill. */
  private static boolean joins(String body, int start, int at) {
    return at > start
        && (body.charAt(at) == '.' || body.charAt(at) == '\'')
        && at + 1 < body.length()
        && Letters.inWord(body.charAt(at + 1));
  }

  /**
   * Whether two words are one, but for endings and parts: they share half of the shorter one's
   * features, and Korean ones begin alike or one is a part of the other.
   */
  boolean meets(Word other) {
    if ((bits & other.bits) == 0) {
      return false;
    }
    if (text.equals(other.text)) {
      return true;
    }
    int shorter = Math.min(grams.length, other.grams.length);
    int shared = sharedWith(other.grams);
    return shared > 0
        && 2 * shared >= shorter
        && (!isKorean()
            || !other.isKorean()
            || text.charAt(0) == other.text.charAt(0)
            || text.contains(other.text)
            || other.text.contains(text));
  }

  /** How many of its features are among some in ascending order. */
  private int sharedWith(int[] sorted) {
    int shared = 0;
    for (int gram : grams) {
      shared += Arrays.binarySearch(sorted, gram) >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** Whether most of its features are among some in ascending order. */
  public boolean isAmong(int[] sorted) {
    return 3 * sharedWith(sorted) >= 2 * grams.length;
  }

  /** Whether at least half of its features are among some in ascending order. */
  public boolean isHalfAmong(int[] sorted) {
    return 2 * sharedWith(sorted) >= grams.length;
  }

  private boolean isKorean() {
    return Letters.inPairs(text.charAt(0));
  }

  /** Whether it is one of the English words that headlines are full of, or use for each other. */
  public boolean isCommonInEnglish() {
    return grams.length == 1
        && hasLatin()
        && (Synonyms.has(grams[0])
            || CommonWords.counts().getOrDefault(grams[0], 0) >= CommonWords.FULL_OF);
  }

  /** Whether most of it is what any newsroom's titles are full of, in Korean or English. */
  public boolean isCommon() {
    int common = 0;
    for (int gram : grams) {
      common += CommonWords.counts().containsKey(gram) ? 1 : 0;
    }
    return 3 * common >= 2 * grams.length;
  }

  /** The texts of some words, without anything between. */
  public static String joined(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      text.append(word.text);
    }
    return text.toString();
  }

  /** Whether it has an ASCII digit. */
  public boolean hasDigit() {
    return Letters.hasDigit(text);
  }

  /** Whether it has a small ASCII letter. */
  public boolean hasLatin() {
    for (int i = 0; i < text.length(); i++) {
      if (Letters.isLatin(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
