package dev.sokbo.text;

import java.lang.Character.UnicodeScript;

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

  private static final Script[] TABLE = table();

  /** The kind of a UTF-16 unit. */
  public static Script of(char unit) {
    return TABLE[unit];
  }

  private static Script[] table() {
    Script[] table = new Script[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < table.length; unit++) {
      table[unit] = classify(unit);
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
