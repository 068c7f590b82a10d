package dev.sokbo.feed;

import org.jspecify.annotations.Nullable;

/**
 * Text without what databases refuse: control characters but line feeds and tabs (PostgreSQL takes
 * no NUL), and halves of surrogate pairs, which no UTF-8 can carry.
 */
public final class Storable {

  private static final int REPLACEMENT = 0xFFFD;

  private Storable() {}

  /** The text cleaned; absent when there is none or nothing is left. */
  public static @Nullable String text(@Nullable String text) {
    if (text == null || isFit(text)) {
      return text;
    }
    StringBuilder fit = new StringBuilder(text.length());
    text.codePoints()
        .map(letter -> isHalf(letter) ? REPLACEMENT : letter)
        .filter(Storable::isFit)
        .forEach(fit::appendCodePoint);
    return fit.toString().isBlank() ? null : fit.toString();
  }

  /** The text cleaned and, beyond so many characters, cut behind them with an ellipsis. */
  public static @Nullable String text(@Nullable String text, int most) {
    @Nullable String fit = text(text);
    return fit == null || fit.codePointCount(0, fit.length()) <= most
        ? fit
        : fit.substring(0, fit.offsetByCodePoints(0, most)).strip() + "…";
  }

  private static boolean isFit(String text) {
    int letter;
    for (int index = 0; index < text.length(); index += Character.charCount(letter)) {
      letter = text.codePointAt(index);
      if (!isFit(letter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFit(int letter) {
    boolean control = letter < ' ' && letter != '\n' && letter != '\t';
    return !control && !isHalf(letter);
  }

  private static boolean isHalf(int letter) {
    return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
  }
}
