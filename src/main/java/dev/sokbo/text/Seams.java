package dev.sokbo.text;

/**
 * Where a word may as well be written apart: 의료AI is 의료 AI and 의료-AI, and K-방산 is K방산. A seam is a
 * hyphen, or a place where Hangul and Latin letters meet.
 */
public final class Seams {

  /** So few syllables behind Latin letters stay with them: SK온 is not how SK 온라인 begins. */
  private static final int SHORTEST_REST = 2;

  /** A long Korean word is made of words of at least so many syllables. */
  private static final int SHORTEST_PART = 2;

  private Seams() {}

  /** A folded term with a space at each of its seams, which stands for whatever may fill it. */
  public static String opened(String term) {
    int from = 0;
    StringBuilder opened = new StringBuilder();
    for (int at = 1; at < term.length(); at++) {
      boolean hyphen = isHyphen(term, at);
      if (hyphen || isBetweenScripts(term, at)) {
        opened.append(term, from, at).append(' ');
        from = hyphen ? at + 1 : at;
      }
    }
    return from == 0 ? term : opened.append(term, from, term.length()).toString();
  }

  /**
   * Is a folded term one Korean word of so many syllables? It may be written apart wherever both of
   * its parts have two: 기준 금리, 슈퍼 사이클, 자립 준비 청년.
   */
  public static boolean isLong(String term, int syllables) {
    boolean hangul = term.length() >= syllables;
    for (int at = 0; hangul && at < term.length(); at++) {
      hangul = Script.of(term.charAt(at)) == Script.HANGUL;
    }
    return hangul;
  }

  /** How long a word of so many syllables, four at least, is with a space at each seam. */
  public static int partedLength(int syllables) {
    return 2 * syllables - (2 * SHORTEST_PART - 1);
  }

  /** What stands at a place of a long word with a space at each seam, which nobody spells out. */
  public static char partedAt(String word, int place) {
    if (place < SHORTEST_PART) {
      return word.charAt(place);
    }
    int spaced = place - SHORTEST_PART;
    int syllable = SHORTEST_PART + spaced / 2;
    if (syllable > word.length() - SHORTEST_PART) {
      return word.charAt(word.length() - 1);
    }
    return spaced % 2 == 0 ? ' ' : word.charAt(syllable);
  }

  /**
   * Is there a hyphen between a letter and a letter or digit? One letter before others is no word
   * of its own: S-Oil is not in Russia's oil.
   */
  private static boolean isHyphen(String term, int at) {
    if (term.charAt(at) != '-' || at + 1 == term.length()) {
      return false;
    }
    Script before = Script.of(term.charAt(at - 1));
    Script after = Script.of(term.charAt(at + 1));
    boolean parts = before != Script.NONE && after != Script.NONE;
    boolean digits = before == Script.DIGIT && after == Script.DIGIT;
    boolean initial = before == Script.LATIN && after == Script.LATIN && isAlone(term, at - 1);
    return parts && !digits && !initial;
  }

  private static boolean isAlone(String term, int at) {
    return at == 0 || Script.of(term.charAt(at - 1)) != Script.LATIN;
  }

  private static boolean isBetweenScripts(String term, int at) {
    Script before = Script.of(term.charAt(at - 1));
    Script after = Script.of(term.charAt(at));
    return (before == Script.HANGUL && after == Script.LATIN)
        || (before == Script.LATIN && after == Script.HANGUL && isLongRest(term, at));
  }

  private static boolean isLongRest(String term, int from) {
    int to = from;
    while (to < term.length() && Script.of(term.charAt(to)) == Script.HANGUL) {
      to++;
    }
    return to - from >= SHORTEST_REST;
  }
}
