package dev.sokbo.text;

import java.util.Map;

/** What the names and numbers of HTML's character references stand for. */
final class CharacterReferences {

  static final int UNKNOWN = -1;

  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("amp", (int) '&'),
          Map.entry("lt", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("quot", (int) '"'),
          Map.entry("apos", (int) '\''),
          Map.entry("nbsp", (int) ' '),
          Map.entry("middot", (int) '·'),
          Map.entry("hellip", (int) '…'),
          Map.entry("lsquo", (int) '‘'),
          Map.entry("rsquo", (int) '’'),
          Map.entry("ldquo", (int) '“'),
          Map.entry("rdquo", (int) '”'),
          Map.entry("ndash", (int) '–'),
          Map.entry("mdash", (int) '—'),
          Map.entry("copy", (int) '©'));

  private CharacterReferences() {}

  /** The code point of a reference without its ampersand and semicolon, or {@link #UNKNOWN}. */
  static int codePoint(String name) {
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, UNKNOWN);
    }
    boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    try {
      int codePoint =
          hexadecimal
              ? Integer.parseInt(name.substring(2), 16)
              : Integer.parseInt(name.substring(1));
      return Character.isValidCodePoint(codePoint) ? codePoint : UNKNOWN;
    } catch (NumberFormatException e) {
      return UNKNOWN;
    }
  }
}
