package dev.sokbo.match;

import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;

/**
 * Some words that a short text, such as a feed's title, may have in it. They begin where a word
 * does; only after Hangul may the last one go on.
 */
record Phrase(String written) {

  /** Are the words somewhere in a text? */
  boolean isIn(Folded text) {
    String pattern = Folded.term(written);
    for (int start = 0; start < text.length(); start++) {
      if (text.isWordStart(start) && isAt(text, start, pattern)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(Folded text, int start, String pattern) {
    int at = start;
    for (int next = 0; next < pattern.length(); next++) {
      if (pattern.charAt(next) == ' ') {
        at = gapEnd(text, at);
      } else if (at < text.length() && text.charAt(at) == pattern.charAt(next)) {
        at++;
      } else {
        return false;
      }
    }
    Script last = text.scriptAt(at - 1);
    return last == Script.HANGUL || last == Script.NONE || text.scriptAt(at) != last;
  }

  private static int gapEnd(Folded text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-')) {
      at++;
    }
    return at;
  }
}
