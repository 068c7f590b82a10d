package dev.sokbo.lexicon;

import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;
import dev.sokbo.text.WordTails;

/** Where long Korean words have their seams: 외화예금 is 외화 and 예금, since 외화 is a known word. */
public final class Compounds {

  /** Syllables that stand before many words: 신공항, 총파업, 초미세먼지. */
  private static final String PREFIXES = "신초총대새전현구친반탈고저재준범첫";

  /** Syllables that end many words: 농업용, 대구시, 거래소, 돌봄법. */
  private static final String SUFFIXES = "용형식별권급성화제계품물력율률비료금장소점실원관청부처시도군구읍면동역항법망단안론자인등";

  /**
   * A part of so many syllables is one behind whatever word, 고농도미세먼지; so is one of a syllable less
   * with a suffix, 바닥신호등.
   */
  private static final int UNMISTAKABLE = 4;

  /** Behind a prefix or suffix, fewer are part of another word too often: 전기차 has no 기차. */
  private static final int TELLING = 3;

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
        long ends = ends(text, start + from, Math.min(last - from, FirstWords.LONGEST)) << from;
        seams |= ends | ends << 1;
      }
    }
    for (int from = FirstWords.SHORTEST; from <= end - start - TELLING; from++) {
      seams |= 1L << from;
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

  /**
   * Is what stands within a Korean word, from one place to another, a part of its own? Known words
   * stand before it, or whatever where it is long enough to be no chance; known words, a suffix or
   * particles stand behind it.
   */
  public static boolean hasPart(Folded text, int start, int end) {
    int from = start;
    while (from > start - FARTHEST && text.scriptAt(from - 1) == Script.HANGUL) {
      from--;
    }
    int to = end;
    while (to < end + FARTHEST && text.scriptAt(to) == Script.HANGUL) {
      to++;
    }
    String whole = text.toString();
    boolean suffix = isSuffix(text.charAt(end - 1));
    return begins(whole.substring(from, start), end - start, suffix)
        && ends(whole.substring(end, to));
  }

  private static boolean begins(String before, int length, boolean suffix) {
    boolean telling = length >= TELLING;
    return before.length() == 1
        ? telling && PREFIXES.contains(before)
        : length >= UNMISTAKABLE
            || (telling && suffix)
            || seams(before, false, telling)[before.length()];
  }

  private static boolean ends(String behind) {
    boolean[] seams = seams(behind, true, true);
    for (int at = 0; at <= behind.length(); at++) {
      if (seams[at] && WordTails.isTail(behind.substring(at))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Up to where a run of Hangul is made of known words.
   *
   * @param behindWord whether a word stands before it
   * @param suffixes whether each word may have a suffix
   */
  private static boolean[] seams(String run, boolean behindWord, boolean suffixes) {
    boolean[] seams = new boolean[run.length() + 1];
    boolean[] words = new boolean[run.length() + 1];
    seams[0] = true;
    words[0] = behindWord;
    for (int to = 1; to < seams.length; to++) {
      for (int at = Math.max(0, to - FirstWords.LONGEST); at <= to - FirstWords.SHORTEST; at++) {
        words[to] |= seams[at] && FirstWords.has(run.substring(at, to));
      }
      boolean suffix = suffixes && words[to - 1] && isSuffix(run.charAt(to - 1));
      seams[to] = words[to] || suffix;
    }
    return seams;
  }

  private static boolean isSuffix(char syllable) {
    return SUFFIXES.indexOf(syllable) >= 0;
  }
}
