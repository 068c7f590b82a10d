package dev.sokbo.story;

import java.util.Arrays;
import java.util.Set;

/**
 * The features of a folded text, as hashes: each pair of neighbouring Hangul syllables or Chinese
 * characters within a word, and each Latin word or number whole. Korean words change their endings
 * and their spacing, so pairs of syllables compare them better than words do; pairs of Latin
 * letters say nothing.
 */
final class Grams {

  private static final int[] NONE = {};

  /** English words that tell no story from another. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "and",
          "or", "is", "are", "was", "be", "it", "its", "that", "this", "after", "over", "into",
          "amid", "how", "why", "what", "will", "has", "have", "up", "you", "your", "we", "s");

  private static final String[] ENDINGS = {"ing", "ed", "es", "s", "e"};

  private final String text;
  private int[] found;
  private int count;

  private Grams(String text) {
    this.text = text;
    this.found = new int[text.length()];
  }

  /** The distinct features of a text, in ascending order. */
  static int[] of(String folded) {
    return of(folded, 0, folded.length());
  }

  /** The distinct features of a part of a text, in ascending order. */
  static int[] of(String folded, int from, int to) {
    Grams grams = new Grams(folded);
    for (int i = from; i < to; ) {
      i = grams.run(i, to);
    }
    return grams.distinct();
  }

  /** The features of each word that has any, in order of the text. */
  static int[][] byWord(String folded) {
    int[][] words = new int[folded.length()][];
    int count = 0;
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || !Letters.inWord(folded.charAt(i))) {
        int[] word = start < i ? of(folded, start, i) : NONE;
        if (word.length > 0) {
          words[count++] = word;
        }
        start = i + 1;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** Takes in what starts at a place, and tells where the next may start. */
  private int run(int start, int end) {
    char first = text.charAt(start);
    if (Letters.inPairs(first)) {
      return pairs(start, end);
    }
    return Letters.inWord(first) ? word(start, end) : start + 1;
  }

  private int pairs(int start, int end) {
    int i = start + 1;
    for (; i < end && Letters.inPairs(text.charAt(i)); i++) {
      found[count++] = text.charAt(i - 1) << 16 | text.charAt(i);
    }
    if (i == start + 1) {
      found[count++] = text.charAt(start);
    }
    return i;
  }

  private int word(int start, int end) {
    int i = start + 1;
    while (i < end && (Letters.inWord(text.charAt(i)) || joins(i, end))) {
      i++;
    }
    String word = text.substring(start, i);
    if (!EMPTY_WORDS.contains(word)) {
      found[count++] = stem(word).hashCode();
    }
    return i;
  }

  /** Whether a point or apostrophe stands within a word, as in 2.5 and o'neill. */
  private boolean joins(int i, int end) {
    char c = text.charAt(i);
    return (c == '.' || c == '\'') && i + 1 < end && Letters.inWord(text.charAt(i + 1));
  }

  /** Cuts the commonest English endings, so that "cuts", "cut" and "raised", "raise" meet. */
  private static String stem(String word) {
    String base = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    for (String ending : ENDINGS) {
      if (base.endsWith(ending) && base.length() - ending.length() >= 3 && !base.endsWith("ss")) {
        return base.substring(0, base.length() - ending.length());
      }
    }
    return base;
  }

  private int[] distinct() {
    if (count == 0) {
      return NONE;
    }
    Arrays.sort(found, 0, count);
    int kept = 1;
    for (int i = 1; i < count; i++) {
      if (found[i] != found[kept - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }

  /** Tells how many features two ascending arrays share. */
  static int shared(int[] left, int[] right) {
    int shared = 0;
    for (int gram : left) {
      if (contains(right, gram)) {
        shared++;
      }
    }
    return shared;
  }

  static boolean contains(int[] grams, int gram) {
    return Arrays.binarySearch(grams, gram) >= 0;
  }
}
