package dev.sokbo.markup;

import org.jspecify.annotations.Nullable;

/** The space in plain text, made as narrow as it reads. */
final class Blanks {

  private static final String SPACE = " \t\n\u000B\f\r\u00A0";
  private static final String BLANKS = " \t\u00A0";

  /** Places to break a line, and marks of byte order: left out, as no word ends there. */
  private static final String INVISIBLE = "\u200B\uFEFF";

  private Blanks() {}

  /** A text on one line; absent where nothing is left of it. */
  static @Nullable String oneLine(String text) {
    String line = (isOneLine(text) ? text : single(text)).strip();
    return line.isEmpty() ? null : line;
  }

  /** Whether all space in a text is single blanks, as nearly always. */
  private static boolean isOneLine(String text) {
    boolean blank = false;
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      boolean first = letter == ' ' && !blank;
      if (!first && (letter <= ' ' || "\u0085\u00A0\u200B\uFEFF".indexOf(letter) >= 0)) {
        return false;
      }
      blank = letter == ' ';
    }
    return true;
  }

  /** A text in which each run of space is one blank. */
  static String single(String text) {
    StringBuilder single = new StringBuilder(text.length());
    boolean blank = false;
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      boolean space = SPACE.indexOf(letter) >= 0;
      if (INVISIBLE.indexOf(letter) >= 0) {
        continue;
      }
      if (!space) {
        single.append(letter);
      } else if (!blank) {
        single.append(' ');
      }
      blank = space;
    }
    return single.toString();
  }

  /**
   * A text with single blanks, none beside a line break, and one line empty at most in a row;
   * absent where nothing is left of it.
   */
  static @Nullable String paragraphs(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    int breaks = 0;
    boolean blank = false;
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter == '\n') {
        breaks++;
      } else if (BLANKS.indexOf(letter) >= 0) {
        blank = true;
      } else if (INVISIBLE.indexOf(letter) < 0) {
        tidy.append(space(breaks, blank)).append(letter);
        breaks = 0;
        blank = false;
      }
    }
    String stripped = tidy.toString().strip();
    return stripped.isEmpty() ? null : stripped;
  }

  private static String space(int breaks, boolean blank) {
    return switch (breaks) {
      case 0 -> blank ? " " : "";
      case 1 -> "\n";
      default -> "\n\n";
    };
  }
}
