package dev.sokbo.text;

import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * The kinds of characters that words are made of. A word begins and ends where the kind changes, so
 * that 국산AI반도체 has three.
 */
public enum Script {
  /** Spaces, punctuation, symbols and halves of surrogate pairs: no part of a word. */
  NONE,
  LATIN,
  DIGIT,
  HANGUL,
  HAN,
  KANA,
  /** Every other script, taken together. */
  OTHER;

  private static final List<Script> KINDS = List.of(values());

  /** Where in {@link #KINDS} each UTF-16 unit's is: small, so that it stays near the processor. */
  private static final byte[] TABLE = table();

  private static final byte NO_WORD = TABLE[' '];

  /** The kind of a UTF-16 unit. */
  public static Script of(char unit) {
    return KINDS.get(TABLE[unit]);
  }

  /** Does a word begin at a unit with another before it? Each symbol is taken for a word. */
  static boolean begins(char before, char unit) {
    byte kind = TABLE[unit];
    return kind == NO_WORD ? unit > ' ' : TABLE[before] != kind;
  }

  private static byte[] table() {
    byte[] table = new byte[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < table.length; unit++) {
      table[unit] = (byte) KINDS.indexOf(classify(unit));
    }
    return table;
  }

  private static Script classify(int unit) {
    if (Character.isDigit(unit)) {
      return DIGIT;
    }
    if (!Character.isLetter(unit) && !isMark(unit)) {
      return NONE;
    }
    UnicodeScript script = UnicodeScript.of(unit);
    return switch (script) {
      case LATIN -> LATIN;
      case HANGUL -> HANGUL;
      case HAN -> HAN;
      case HIRAGANA, KATAKANA -> KANA;
      default -> OTHER;
    };
  }

  private static boolean isMark(int unit) {
    int type = Character.getType(unit);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
