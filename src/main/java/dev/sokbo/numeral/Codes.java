package dev.sokbo.numeral;

import dev.sokbo.headline.Letters;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What numbers the things of one kind in a title: T-001, X17, 제17호, 3fa9c2d1.
 *
 * @param rest the letters and digits around them
 */
record Codes(Set<String> found, String rest) {

  private static final Pattern TOKEN =
      Pattern.compile(
          "제\\d+(?=[호회차기권]|\\b)|\\b(?:number|no|item|part|issue|episode|vol)[ .]+\\d+"
              + "|[a-z0-9]+(?:[-_][a-z0-9]+)*");

  /** More digits than an amount is written with, unless a Korean unit follows. */
  private static final int LONG_NUMBER = 6;

  /** 50bn, 5pm, 3rd, 2nm. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\d{1,4}(?:[mkbtxgdpv]|bn|mn|tn|trn|[ap]m|st|nd|rd|th|[kmgt]w|[mgt]b|[cknm]m|kg"
              + "|g?hz|pct|bps)");

  Codes {
    found = Set.copyOf(found);
  }

  /** The codes of a folded title. */
  static Codes in(String folded) {
    Set<String> found = new HashSet<>();
    StringBuilder rest = new StringBuilder();
    Matcher token = TOKEN.matcher(folded);
    int from = 0;
    while (token.find()) {
      if (isCode(token.group(), folded, token.end())) {
        found.add(token.group());
        append(rest, folded, from, token.start());
        from = token.end();
      }
    }
    append(rest, folded, from, folded.length());
    return new Codes(found, rest.toString());
  }

  /** Whether a token that ends at a place of a text has digits, and is no amount. */
  private static boolean isCode(String token, String text, int end) {
    long digits = token.chars().filter(unit -> Letters.isDigit((char) unit)).count();
    if (digits == token.length()) {
      boolean counts = end < text.length() && Letters.isSyllable(text.charAt(end));
      return digits >= LONG_NUMBER && !counts;
    }
    return digits > 0
        && token.chars().anyMatch(unit -> isLetter((char) unit))
        && !AMOUNT.matcher(token).matches();
  }

  private static boolean isLetter(char unit) {
    return Letters.isLatin(unit) || Letters.isSyllable(unit);
  }

  private static void append(StringBuilder rest, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Letters.inWord(text.charAt(i))) {
        rest.append(text.charAt(i));
      }
    }
  }

  /** Whether both are of one wording, with other codes in it. */
  boolean otherThan(Codes other) {
    return !found.isEmpty()
        && !other.found.isEmpty()
        && !found.equals(other.found)
        && rest.equals(other.rest);
  }
}
