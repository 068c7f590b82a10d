package dev.sokbo.headline;

/**
 * A short form of headline Korean.
 *
 * @param bounds where it stands for its meaning
 * @param otherwise with which of these behind it is the beginning of another word
 */
record ShortForm(String form, String meaning, Bounds bounds, String otherwise) {

  enum Bounds {
    /** Wherever it stands. */
    ANYWHERE,
    /** At the beginning of a word. */
    PREFIX,
    /** As a whole word. */
    WORD
  }

  /** Whether it stands at a place of a text within its bounds. */
  boolean standsAt(String text, int start) {
    int end = start + form.length();
    return text.startsWith(form, start)
        && (end == text.length() || otherwise.indexOf(text.charAt(end)) < 0)
        && switch (bounds) {
          case ANYWHERE -> true;
          case PREFIX -> !continues(text, start - 1);
          case WORD -> !continues(text, start - 1) && !continues(text, end);
        };
  }

  private static boolean continues(String text, int i) {
    return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
  }
}
