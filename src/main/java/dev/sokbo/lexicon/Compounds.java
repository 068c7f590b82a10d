package dev.sokbo.lexicon;

import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Stream;

/** Where long Korean words have their seams: 외화예금 is 외화 and 예금, since 외화 is a known word. */
public final class Compounds {

  /** Words that begin like another, or end like one, and mean something else. */
  private static final Set<String> OTHER_WORDS = KoreanWords.of("other-words.txt");

  /** How they begin, which tells most words that are none of them without a look at the words. */
  private static final BitSet OTHER_BEGINNINGS =
      beginnings(Stream.concat(OTHER_WORDS.stream(), CompoundPart.PREFIXED.stream()));

  private static final BitSet IS_PREFIX = syllables(CompoundPart.CAREFUL_PREFIXES);
  private static final BitSet IS_SUFFIX = syllables(CompoundPart.SUFFIXES);
  private static final BitSet PREFIXED_BEGINNINGS = beginnings(CompoundPart.PREFIXED.stream());
  private static final BitSet LAST_PAIRS = beginnings(CompoundPart.LAST_WORDS.stream());

  /** No word is followed farther than so many syllables back. */
  private static final int FARTHEST = 20;

  private Compounds() {}

  /**
   * Where parts of a Korean word may begin, as bits counted in syllables from its start; none is
   * wrongly denied. Cheap: asked of every word of a text.
   */
  public static long seams(Folded text, int start) {
    int end = start;
    int farthest = Math.min(text.length(), start + FARTHEST);
    while (end < farthest && isSyllable(text.charAt(end))) {
      end++;
    }
    int last = end - start - FirstWords.SHORTEST;
    if (last < 1) {
      return 0;
    }
    boolean cut = end - start == FARTHEST;
    boolean ends = cut || mayStand(text, start, start + last, end);
    int places = ends ? last : last - 1;
    long first = mayBePrefix(text.charAt(start), text.charAt(start + 1)) ? 1 : 3;
    return ((2L << places) - 1) & ~first;
  }

  private static boolean isSyllable(char unit) {
    return unit >= '가' && unit <= '힣';
  }

  /**
   * Is what stands within a Korean word, from one place to another, a part of its own? Known words
   * stand before it, or whatever where it is no chance; known words, suffixes or particles stand
   * behind it.
   */
  public static boolean hasPart(Folded text, int start, int end) {
    int from = start;
    while (from > start - FARTHEST && text.scriptAt(from - 1) == Script.HANGUL) {
      from--;
    }
    if (!mayStand(text, from, start, end)) {
      return false;
    }
    int to = end;
    while (to < end + FARTHEST && text.scriptAt(to) == Script.HANGUL) {
      to++;
    }
    return new CompoundPart(text.substring(from, to), start - from, end - from).stands();
  }

  /**
   * Does what stands from one place to another begin a word that means something else? 재계 is not in
   * 재계약, but 재무 is in 재무장관, although 재무장 is such a word.
   */
  public static boolean beginsOtherWord(Folded text, int start, int end) {
    if (!OTHER_BEGINNINGS.get(pair(text.charAt(start), text.charAt(start + 1)))) {
      return false;
    }
    int to = end;
    while (to < end + FARTHEST && text.scriptAt(to) == Script.HANGUL) {
      to++;
    }
    String behind = text.substring(end, to);
    int longest = Math.min(behind.length(), FirstWords.LONGEST - (end - start));
    for (int more = 1; more <= longest; more++) {
      if (isOtherWord(text.substring(start, end + more))
          && (CompoundPart.goesOn(behind.substring(more), false)
              || !CompoundPart.goesOn(behind, false))) {
        return true;
      }
    }
    return false;
  }

  /** May a prefix be the first of two syllables, and a word begin with the other? */
  private static boolean mayBePrefix(char syllable, char next) {
    return IS_PREFIX.get(syllable) || PREFIXED_BEGINNINGS.get(pair(syllable, next));
  }

  /**
   * May a part stand within a word, by what is before it? Never wrongly denied, and told without a
   * look at words.
   *
   * @param word where the long word begins
   */
  private static boolean mayStand(Folded text, int word, int start, int end) {
    char before = text.charAt(start - 1);
    boolean prefix = mayBePrefix(before, text.charAt(start));
    if (start - word == 1) {
      return prefix;
    }
    char last = text.charAt(end - 1);
    return end - start >= CompoundPart.UNMISTAKABLE
        || FirstWords.mayEnd(text, word, start)
        || ((prefix || IS_SUFFIX.get(before)) && FirstWords.mayEnd(text, word, start - 1))
        || (end - start >= CompoundPart.TELLING && (IS_SUFFIX.get(last) || IS_SUFFIX.get(before)))
        || (end - start < CompoundPart.TELLING && LAST_PAIRS.get(pair(text.charAt(start), last)));
  }

  /** A number for two syllables, which few others have. */
  private static int pair(char first, char second) {
    return (first * 31 + second) & 0xFFFF;
  }

  private static BitSet syllables(String all) {
    BitSet syllables = new BitSet();
    all.chars().forEach(syllables::set);
    return syllables;
  }

  /** How words begin. */
  private static BitSet beginnings(Stream<String> words) {
    BitSet beginnings = new BitSet();
    words.forEach(word -> beginnings.set(pair(word.charAt(0), word.charAt(1))));
    return beginnings;
  }

  /** Does a word begin like another, or end like one, and mean something else? */
  static boolean isOtherWord(String word) {
    return OTHER_WORDS.contains(word) || CompoundPart.isPrefixed(word);
  }
}
