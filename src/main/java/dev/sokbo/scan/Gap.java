package dev.sokbo.scan;

import dev.sokbo.text.Folded;

/** What may fill the space of a term: nothing, spaces, a hyphen, or a gloss. */
final class Gap {

  /** The longest "(…)" that a gap goes over, in UTF-16 units, as in 인공지능(AI) 반도체. */
  private static final int LONGEST_GLOSS = 20;

  private static final int LONGEST_SPACE = 8;

  /** The most units that are looked at to tell where a gap ends. */
  static final int FARTHEST = 2 * LONGEST_SPACE + LONGEST_GLOSS + 2;

  private Gap() {}

  /** Can a gap that is not empty begin with a unit? */
  static boolean canBegin(char unit) {
    return unit == '-' || unit == '(' || isSpace(unit);
  }

  /** Past what fills a gap from a place on. */
  static int end(Folded text, int from) {
    if (from + 1 < text.length() && text.charAt(from) == '-') {
      return from + 1;
    }
    int at = spaceEnd(text, from);
    int gloss = glossEnd(text, at);
    return gloss < 0 ? at : spaceEnd(text, gloss);
  }

  private static int spaceEnd(Folded text, int from) {
    int at = from;
    while (at < text.length() && at < from + LONGEST_SPACE && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int glossEnd(Folded text, int from) {
    if (from >= text.length() || text.charAt(from) != '(') {
      return -1;
    }
    int limit = Math.min(text.length(), from + LONGEST_GLOSS + 2);
    for (int at = from + 1; at < limit; at++) {
      if (text.charAt(at) == ')') {
        return at + 1;
      }
      if (text.charAt(at) == '(' || text.charAt(at) < ' ') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isSpace(char unit) {
    return unit == ' ' || unit == '\n';
  }
}
