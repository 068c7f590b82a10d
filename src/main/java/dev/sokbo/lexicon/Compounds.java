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
      CompoundPart.beginnings(Stream.concat(OTHER_WORDS.stream(), CompoundPart.prefixed()));

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
    boolean ends = cut || CompoundPart.mayStand(text, start, start + last, end);
    int places = ends ? last : last - 1;
    long first = CompoundPart.mayBePrefix(text.charAt(start), text.charAt(start + 1)) ? 1 : 3;
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
    if (!CompoundPart.mayStand(text, from, start, end)) {
      return false;
    }
    int to = end;
    while (to < end + FARTHEST && text.scriptAt(to) == Script.HANGUL) {
      to++;
    }
    return new CompoundPart(text.toString().substring(from, to), start - from, end - from).stands();
  }

  /**
   * Does what stands from one place to another begin a word that means something else? 재계 is not in
   * 재계약, but 재무 is in 재무장관, although 재무장 is such a word.
   */
  public static boolean beginsOtherWord(Folded text, int start, int end) {
    if (!OTHER_BEGINNINGS.get(CompoundPart.pair(text.charAt(start), text.charAt(start + 1)))) {
      return false;
    }
    int to = end;
    while (to < end + FARTHEST && text.scriptAt(to) == Script.HANGUL) {
      to++;
    }
    String behind = text.toString().substring(end, to);
    int longest = Math.min(behind.length(), FirstWords.LONGEST - (end - start));
    for (int more = 1; more <= longest; more++) {
      if (isOtherWord(text.toString().substring(start, end + more))
          && (CompoundPart.goesOn(behind.substring(more), false)
              || !CompoundPart.goesOn(behind, false))) {
        return true;
      }
    }
    return false;
  }

  /** Does a word begin like another, or end like one, and mean something else? */
  static boolean isOtherWord(String word) {
    return OTHER_WORDS.contains(word) || CompoundPart.isPrefixed(word);
  }
}
