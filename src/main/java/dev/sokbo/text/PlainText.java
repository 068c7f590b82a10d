package dev.sokbo.text;

import org.jspecify.annotations.Nullable;

/** Takes the markup out of a text and keeps track of one span while doing so. */
final class PlainText {

  private final String original;
  private final Markup markup;
  private final int start;
  private final int end;
  private final StringBuilder plain = new StringBuilder();
  private int plainStart = -1;
  private int plainEnd = -1;

  private PlainText(String original, int start, int end) {
    this.original = original;
    this.markup = new Markup(original);
    this.start = start;
    this.end = end;
  }

  /** The text without markup, each run of space as one space or one line end, with the span. */
  static Snippet of(String original, int start, int end) {
    return new PlainText(original, start, end).run();
  }

  private Snippet run() {
    int at = 0;
    while (at < original.length()) {
      note(at);
      at = step(at);
    }
    note(at);
    int from = Math.min(plainStart, plain.length());
    return new Snippet(plain.toString(), from, Math.clamp(plainEnd, from, plain.length()));
  }

  private void note(int at) {
    if (plainStart < 0 && at >= start) {
      plainStart = plain.length();
    }
    if (plainEnd < 0 && at >= end) {
      plainEnd = plain.length();
    }
  }

  private int step(int at) {
    char unit = original.charAt(at);
    Markup.@Nullable Tag tag = unit == '<' ? markup.tagAt(at) : null;
    if (tag != null) {
      if (tag.effect() == Markup.Effect.SEPARATES) {
        append('\n');
      }
      return tag.end();
    }
    Markup.@Nullable Reference reference = unit == '&' ? markup.referenceAt(at) : null;
    if (reference != null) {
      plain.appendCodePoint(reference.codePoint());
      return reference.end();
    }
    append(unit);
    return at + 1;
  }

  private void append(char unit) {
    boolean space = unit <= ' ' || Character.isSpaceChar(unit);
    if (!space) {
      plain.append(unit);
      return;
    }
    boolean first = plain.isEmpty() || plain.charAt(plain.length() - 1) <= ' ';
    if (!first) {
      plain.append(unit == '\n' ? '\n' : ' ');
    }
  }
}
