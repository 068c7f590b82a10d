package dev.sokbo.lexicon;

import dev.sokbo.text.Folded;
import dev.sokbo.text.Plural;
import dev.sokbo.text.Script;

/** Tells which exclusions are of use: those that hold a name where it would else be found. */
public final class LexiconExclusion {

  private static final int NONE = -1;

  private LexiconExclusion() {}

  /**
   * Does an exclusion hold a term as a word or as a part of one? 파인애플 does not hold 애플, which is
   * not found there anyway. Strict edges and capitals are left aside, since they differ from text
   * to text.
   *
   * @param exclusion folded
   * @param term folded
   */
  public static boolean holds(Folded exclusion, String term) {
    String letters = term.replace(" ", "");
    for (int start = 0; start < exclusion.length(); start++) {
      int end = endOf(letters, exclusion, start);
      if (end != NONE && endsWord(exclusion, end) && begins(exclusion, start, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(Folded exclusion, int start, int end) {
    return exclusion.isWordStart(start)
        || (exclusion.scriptAt(start) == Script.HANGUL && Compounds.hasPart(exclusion, start, end));
  }

  /** Where letters end that begin at a place, whatever spaces there are; or {@link #NONE}. */
  private static int endOf(String letters, Folded exclusion, int start) {
    int at = start;
    for (int letter = 0; letter < letters.length(); letter++) {
      while (at < exclusion.length() && exclusion.charAt(at) == ' ') {
        at++;
      }
      if (at == exclusion.length() || exclusion.charAt(at) != letters.charAt(letter)) {
        return NONE;
      }
      at++;
    }
    return at;
  }

  /** Only a plural's end may follow Latin letters within the word, and no digit a digit. */
  private static boolean endsWord(Folded exclusion, int end) {
    Script last = exclusion.scriptAt(end - 1);
    if (last == Script.LATIN) {
      return exclusion.scriptAt(Plural.end(exclusion, end)) != Script.LATIN;
    }
    return last != Script.DIGIT || exclusion.scriptAt(end) != Script.DIGIT;
  }
}
