package dev.sokbo.story;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The features of a folded text, as hashes: each pair of neighbouring Hangul syllables or Chinese
 * characters within a word, and each Latin word or number whole. Korean words change their endings
 * and their spacing, so pairs of syllables compare them better than words do; pairs of Latin
 * letters say nothing.
 */
final class Grams {

  private static final Pattern RUN =
      Pattern.compile(
          "(?<cjk>[\\p{IsHangul}\\p{IsHan}]+)|(?<word>[\\p{L}\\p{N}]+(?:[.'][\\p{L}\\p{N}]+)*)");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** English words that tell no story from another. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "and",
          "or", "is", "are", "was", "be", "it", "its", "that", "this", "after", "over", "into",
          "amid", "how", "why", "what", "will", "has", "have", "up", "you", "your", "we", "s");

  private Grams() {}

  /** The distinct features of a text, in ascending order. */
  static int[] of(String folded) {
    IntStream.Builder grams = IntStream.builder();
    Matcher run = RUN.matcher(folded);
    while (run.find()) {
      if (run.group("cjk") != null) {
        addPairs(run.group(), grams);
      } else if (!EMPTY_WORDS.contains(run.group())) {
        grams.add(stem(run.group()).hashCode());
      }
    }
    return grams.build().sorted().distinct().toArray();
  }

  /** The features of each word that has any, in order of the text. */
  static List<int[]> byWord(String folded) {
    return BETWEEN_WORDS
        .splitAsStream(folded)
        .map(Grams::of)
        .filter(word -> word.length > 0)
        .toList();
  }

  private static void addPairs(String run, IntStream.Builder grams) {
    if (run.length() == 1) {
      grams.add(run.charAt(0));
    }
    for (int i = 0; i + 1 < run.length(); i++) {
      grams.add(pair(run.charAt(i), run.charAt(i + 1)));
    }
  }

  private static int pair(char first, char second) {
    return first << 16 | second;
  }

  /** Cuts the commonest English endings, so that "cuts", "cut" and "raised", "raise" meet. */
  private static String stem(String word) {
    String base = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    for (String ending : new String[] {"ing", "ed", "es", "s", "e"}) {
      if (base.endsWith(ending) && base.length() - ending.length() >= 3 && !base.endsWith("ss")) {
        return base.substring(0, base.length() - ending.length());
      }
    }
    return base;
  }

  /** Tells how many features two ascending arrays share. */
  static int shared(int[] left, int[] right) {
    return (int) Arrays.stream(left).filter(gram -> contains(right, gram)).count();
  }

  static boolean contains(int[] grams, int gram) {
    return Arrays.binarySearch(grams, gram) >= 0;
  }
}
