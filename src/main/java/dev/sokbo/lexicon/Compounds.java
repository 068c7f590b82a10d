package dev.sokbo.lexicon;

import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;

/** Where long Korean words have their seams: 외화예금 is 외화 and 예금, since 외화 is a known word. */
public final class Compounds {

  /** Syllables that stand before many words: 신공항, 총파업, 초미세먼지. */
  private static final String PREFIXES = "신초총대새전현구친반탈고저재준범첫";

  /** Behind a prefix, fewer syllables are part of another word too often: 전기차 has no 기차. */
  private static final int SHORTEST_BEHIND_PREFIX = 3;

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
    if (last < FirstWords.SHORTEST) {
      return 0;
    }
    long seams = 1;
    for (int from = 0; from <= last - FirstWords.SHORTEST; from++) {
      if ((seams >>> from & 1) != 0) {
        seams |= ends(text, start + from, Math.min(last - from, FirstWords.LONGEST)) << from;
      }
    }
    boolean prefixed = PREFIXES.indexOf(text.charAt(start)) >= 0;
    return (seams & ~1L) | (prefixed ? 1L << 1 : 0);
  }

  private static boolean isSyllable(char unit) {
    return unit >= '가' && unit <= '힣';
  }

  /** Where first words may end that begin at a place, as bits. */
  private static long ends(Folded text, int start, int longest) {
    long ends = 0;
    int sign = 0;
    for (int length = 1; length <= longest; length++) {
      sign = FirstWords.with(sign, text.charAt(start + length - 1));
      if (length >= FirstWords.SHORTEST && FirstWords.mayHave(sign)) {
        ends |= 1L << length;
      }
    }
    return ends;
  }

  /** Is what stands within a Korean word, from one place to another, a part of its own? */
  public static boolean hasPart(Folded text, int start, int end) {
    int from = start;
    while (from > start - FARTHEST && text.scriptAt(from - 1) == Script.HANGUL) {
      from--;
    }
    if (start - from == 1) {
      return end - start >= SHORTEST_BEHIND_PREFIX && PREFIXES.indexOf(text.charAt(from)) >= 0;
    }
    return isMadeOfWords(text, from, start);
  }

  private static boolean isMadeOfWords(Folded text, int from, int end) {
    String run = text.toString().substring(from, end);
    boolean[] seams = new boolean[run.length() + 1];
    seams[0] = true;
    for (int to = FirstWords.SHORTEST; to < seams.length; to++) {
      int first = Math.max(0, to - FirstWords.LONGEST);
      for (int at = first; at <= to - FirstWords.SHORTEST && !seams[to]; at++) {
        seams[to] = seams[at] && FirstWords.has(run.substring(at, to));
      }
    }
    return seams[run.length()];
  }
}
