package dev.sokbo.text;

import java.util.List;

/** Tells quickly that none of a few short texts is in a longer one. */
final class Signs {

  private final List<String> signs;

  /** For each UTF-16 unit: does a sign begin with it? */
  private final boolean[] first = new boolean[Character.MAX_VALUE + 1];

  Signs(String... signs) {
    this.signs = List.of(signs);
    this.signs.forEach(sign -> first[sign.charAt(0)] = true);
  }

  boolean anyIn(Folded text) {
    for (int at = 0; at < text.length(); at++) {
      if (first[text.charAt(at)] && anyAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyAt(Folded text, int at) {
    for (String sign : signs) {
      if (isAt(text, at, sign)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(Folded text, int at, String sign) {
    if (at + sign.length() > text.length()) {
      return false;
    }
    for (int unit = 0; unit < sign.length(); unit++) {
      if (text.charAt(at + unit) != sign.charAt(unit)) {
        return false;
      }
    }
    return true;
  }
}
