package dev.sokbo.message;

/**
 * Text of unknown origin without the characters that act instead of being seen: control characters
 * (ECMA-48, so no terminal sequence starts), explicit bidirectional formatting (Unicode UAX #9,
 * section 2), which can reorder what stands beside it, and halves of surrogate pairs.
 */
public final class SafeText {

  private static final int REPLACEMENT = 0xFFFD;

  private SafeText() {}

  /** As one line: what breaks lines becomes a space. */
  public static String line(String text) {
    return filtered(text, Breaks.AS_SPACES);
  }

  /** As text whose line feeds and tabs stay. */
  public static String lines(String text) {
    return filtered(text.replace("\r\n", "\n"), Breaks.KEPT);
  }

  /** Whether there is anything to see in a text, and not just spaces and joiners of any kind. */
  static boolean isVisible(String text) {
    return text.codePoints()
        .anyMatch(
            codePoint ->
                !Character.isWhitespace(codePoint)
                    && !Character.isSpaceChar(codePoint)
                    && Character.getType(codePoint) != Character.FORMAT);
  }

  private enum Breaks {
    AS_SPACES,
    KEPT
  }

  private static String filtered(String text, Breaks breaks) {
    StringBuilder safe = new StringBuilder(text.length());
    int codePoint;
    for (int at = 0; at < text.length(); at += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(at);
      int seen = replaced(codePoint, breaks);
      if ((!Character.isISOControl(seen) || isKept(seen)) && !isFormatting(seen)) {
        safe.appendCodePoint(seen);
      }
    }
    return safe.toString();
  }

  private static int replaced(int codePoint, Breaks breaks) {
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return REPLACEMENT;
    }
    if (breaks == Breaks.KEPT && isKept(codePoint)) {
      return codePoint;
    }
    return switch (codePoint) {
      case '\t', '\n', 0x0B, '\f', '\r', 0x85, 0x2028, 0x2029 -> ' ';
      default -> codePoint;
    };
  }

  private static boolean isKept(int codePoint) {
    return codePoint == '\n' || codePoint == '\t';
  }

  /** Embeddings, overrides, isolates, interlinear annotations and the byte order mark. */
  private static boolean isFormatting(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB)
        || codePoint == 0xFEFF;
  }
}
