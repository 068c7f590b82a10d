package dev.sokbo.text;

/**
 * The sentence around a span, as plain text: markup left out, space collapsed.
 *
 * @param start where the span begins in {@code text}, in UTF-16 units
 * @param end past the span's last unit in {@code text}
 */
public record Snippet(String text, int start, int end) {

  /** One unit between two ellipses. */
  private static final int SHORTEST = 3;

  /** Units beyond a snippet's length that tell how its outermost characters are joined. */
  private static final int MARGIN = 64;

  /**
   * Cuts the sentence out.
   *
   * @param start the span's first unit in {@code original}
   * @param end past the span's last unit in {@code original}
   * @param most the length of the snippet in UTF-16 units, at least 3; a longer span is cut
   * @throws IllegalArgumentException when the span is not within the text or nothing fits
   */
  public static Snippet around(String original, int start, int end, int most) {
    return around(PlainText.of(original), start, end, most);
  }

  /** The same for one of many spans of a text: takes no longer where the text is long. */
  public static Snippet around(PlainText text, int start, int end, int most) {
    if (most < SHORTEST) {
      throw new IllegalArgumentException("nothing fits into a length of " + most);
    }
    Snippet plain = text.around(start, end);
    Snippet sentence = plain.cut(sentenceStart(plain, most), sentenceEnd(plain, most));
    return sentence.text.length() <= most ? sentence : sentence.shorten(most);
  }

  private Snippet cut(int from, int to) {
    return new Snippet(text.substring(from, to), start - from, end - from);
  }

  /** Keeps the span near the middle and marks each side that was cut by an ellipsis. */
  private Snippet shorten(int most) {
    int room = Math.max(0, most - (end - start) - 2);
    int from = Math.max(0, Math.min(start - room / 2, text.length() - most));
    int first = from == 0 ? 0 : Math.min(start, ceiling(from + 1));
    int budget = most - (first > 0 ? 1 : 0);
    int last = first + budget >= text.length() ? text.length() : cutEnd(first + budget - 1, first);
    Snippet middle = new Snippet(text.substring(first, last), start - first, end - first);
    return middle.framed(first > 0, last < text.length());
  }

  private int ceiling(int offset) {
    int floor = Ellipsis.boundary(text, offset);
    return floor == offset ? offset : Math.min(text.length(), offset + 1);
  }

  private int cutEnd(int offset, int first) {
    return Math.max(first, Ellipsis.boundary(text, Math.max(offset, first)));
  }

  private Snippet framed(boolean cutBefore, boolean cutAfter) {
    int shift = cutBefore ? 1 : 0;
    String framed = (cutBefore ? Ellipsis.MARK : "") + text + (cutAfter ? Ellipsis.MARK : "");
    int clampedEnd = Math.min(end, text.length());
    return new Snippet(framed, Math.min(start, text.length()) + shift, clampedEnd + shift);
  }

  /** What is farther away than a snippet is long doesn't come into it. */
  private static int sentenceStart(Snippet plain, int most) {
    int from = plain.start;
    int first = Math.max(0, plain.start - most - MARGIN);
    while (from > first && !isBreak(plain.text, from - 1)) {
      from--;
    }
    while (from < plain.start && plain.text.charAt(from) <= ' ') {
      from++;
    }
    return from;
  }

  private static int sentenceEnd(Snippet plain, int most) {
    int to = Math.max(plain.end, plain.start);
    int last = (int) Math.min(plain.text.length(), (long) to + most + MARGIN);
    while (to < last && !isBreak(plain.text, to)) {
      to++;
    }
    boolean stop = to < last && plain.text.charAt(to) != '\n';
    return stop ? to + 1 : to;
  }

  /** A sentence ends at a line's end, or at a full stop with a space behind it. */
  private static boolean isBreak(String text, int at) {
    char unit = text.charAt(at);
    if (unit == '\n') {
      return true;
    }
    boolean stop = unit == '.' || unit == '!' || unit == '?' || unit == '。';
    return stop && (at + 1 == text.length() || text.charAt(at + 1) <= ' ');
  }
}
