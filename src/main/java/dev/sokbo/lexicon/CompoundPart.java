package dev.sokbo.lexicon;

import dev.sokbo.text.WordTails;
import java.util.Set;

/**
 * A place within a long Korean word, and whether a word of its own stands there.
 *
 * @param whole the long word, of Hangul only
 * @param start where the place begins; not at the word's start
 * @param end where it ends
 */
record CompoundPart(String whole, int start, int end) {

  /** Syllables that stand before many words: 신공항, 총파업, 초미세먼지. */
  private static final String PREFIXES = "신초총대새전현구친반탈고저재준범첫";

  /** Syllables that do so only where, with the word's first one, they look like no other word. */
  static final String CAREFUL_PREFIXES = PREFIXES + "급순핵호역다실";

  /** Syllables that end many words: 농업용, 대구시, 거래소, 돌봄법. */
  static final String SUFFIXES =
      "용형식별권급성화제계품물력율률비료금장소점실원관청부처시도군구읍면동역항법망단안론자인등" + "회직책업생기체지증량액치값난층진반류국편분선학곡판적";

  /**
   * A part of so many syllables is one behind whatever word, 고농도미세먼지; so is one of a syllable less
   * with a suffix, 바닥신호등.
   */
  static final int UNMISTAKABLE = 4;

  /** Behind a prefix or suffix, fewer are part of another word too often: 전기차 has no 기차. */
  static final int TELLING = 3;

  /** Words of a prefix and a word, although they begin like another. */
  static final Set<String> PREFIXED = KoreanWords.of("prefixed-words.txt");

  /** Words that end names, whatever these begin with. */
  static final Set<String> LAST_WORDS = KoreanWords.of("last-words.txt");

  /** How what is done goes on behind its noun, and what else is no other word: 분산투자해야, 협상중. */
  private static final Set<String> ENDINGS =
      Set.of(
          """
          하는 한 할 함 해 해서 해도 해야 했다 했던 했지만 했는데 한다 한다는 하려 하려는 하면 하면서 하며 하자 하던 하라
          하겠다 하니 하기 했나 될 됨 된 돼 돼서 돼도 돼야 됐다 됐던 된다 되는 되면 되며 되자 되고 되던 되기
          당한 당해 당했다 받은 받는 받아 시킨 시켜 시키는 후 후에 전 전에 중 중인 중에 때 땐 때는 시 시에 속 속에 말 초
          """
              .strip()
              .split("\\s+"));

  /** Is a word made of a prefix and a word, although it begins like another? */
  static boolean isPrefixed(String word) {
    return PREFIXED.contains(word);
  }

  /** Is it a word of its own? */
  boolean stands() {
    return begins() && ends(end) && (length() >= UNMISTAKABLE || !isAcrossParticle());
  }

  private int length() {
    return end - start;
  }

  private boolean begins() {
    boolean telling = length() >= TELLING;
    if (start == 1) {
      return isPrefixed() || (telling && PREFIXES.indexOf(whole.charAt(0)) >= 0);
    }
    return length() >= UNMISTAKABLE
        || (telling && isSuffix(whole.charAt(end - 1)))
        || isBehindWords(telling)
        || (!telling && LAST_WORDS.contains(whole.substring(start, end)) && !isAcrossWord());
  }

  private boolean isBehindWords(boolean telling) {
    boolean[] seams = seams(whole.substring(0, start), false, telling);
    return seams[start]
        || (seams[start - 1] && (isPrefixed() || (isSuffix(before()) && !looksLikeWord())));
  }

  private char before() {
    return whole.charAt(start - 1);
  }

  private boolean isPrefixed() {
    String withBefore = whole.substring(start - 1, end);
    return isPrefixed(withBefore)
        || (CAREFUL_PREFIXES.indexOf(before()) >= 0
            && !looksLikeWord()
            && !Compounds.isOtherWord(withBefore));
  }

  /** Is the syllable before it, with its first one, a word? */
  private boolean looksLikeWord() {
    return FirstWords.has(whole.substring(start - 1, start + 1));
  }

  private boolean ends(int place) {
    return goesOn(whole.substring(place), true);
  }

  /**
   * Is a run of Hangul known words, suffixes and particles?
   *
   * @param behindWord whether it stands right behind a word, so that a suffix may come first
   */
  static boolean goesOn(String run, boolean behindWord) {
    boolean[] seams = seams(run, behindWord, true);
    for (int at = 0; at <= run.length(); at++) {
      if (seams[at] && isTail(run.substring(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTail(String run) {
    return WordTails.isTail(run) || ENDINGS.contains(run);
  }

  /** Does a known word end within it, with a particle behind? 투자자가 is 투자자 and 가, not 투자 and 자가. */
  private boolean isAcrossParticle() {
    for (int at = start + 1; at < end; at++) {
      if (WordTails.isTail(whole.substring(at)) && isWordBefore(at, TELLING)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Does a known word end behind its first syllable, and the rest make sense? 저비용항공사 has no 공사,
   * since 항공사 is a word; 삼양식품 has 식품, since one syllable before 양식 is no word.
   */
  private boolean isAcrossWord() {
    return ends(start + 1) && isWordBefore(start + 1, FirstWords.SHORTEST);
  }

  /** Does a known word that begins before it, and not behind a single syllable, end at a place? */
  private boolean isWordBefore(int place, int shortest) {
    for (int from = Math.max(0, place - FirstWords.LONGEST); from < start; from++) {
      if (from != 1 && place - from >= shortest && FirstWords.has(whole.substring(from, place))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Up to where a run of Hangul is made of known words.
   *
   * @param behindWord whether a word stands before it
   * @param suffixes whether words may have suffixes
   */
  private static boolean[] seams(String run, boolean behindWord, boolean suffixes) {
    boolean[] seams = new boolean[run.length() + 1];
    seams[0] = true;
    for (int to = 1; to < seams.length; to++) {
      for (int at = Math.max(0, to - FirstWords.LONGEST); at <= to - FirstWords.SHORTEST; at++) {
        seams[to] |= seams[at] && FirstWords.has(run.substring(at, to));
      }
      boolean behind = seams[to - 1] && (behindWord || to > 1);
      seams[to] |= suffixes && behind && isSuffix(run.charAt(to - 1));
    }
    return seams;
  }

  private static boolean isSuffix(char syllable) {
    return SUFFIXES.indexOf(syllable) >= 0;
  }
}
