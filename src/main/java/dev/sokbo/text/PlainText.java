package dev.sokbo.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text without its markup, which knows where the units of the original are in it. */
public final class PlainText {

  private final String original;
  private final Markup markup;
  private final StringBuilder plain = new StringBuilder();

  private final String text;

  /** For each offset in the original, its end included, the one in the plain text. */
  private final int[] places;

  private PlainText(String original) {
    this.original = original;
    this.markup = new Markup(original);
    this.places = new int[original.length() + 1];
    int at = 0;
    while (at < original.length()) {
      int next = step(at);
      Arrays.fill(places, at + 1, next + 1, plain.length());
      at = next;
    }
    this.text = plain.toString();
  }

  /** The text without markup, each run of space as one space or one line end. */
  public static PlainText of(String original) {
    return new PlainText(original);
  }

  /**
   * The whole of it around a span of the original.
   *
   * @throws IllegalArgumentException when the original has no such span
   */
  Snippet around(int start, int end) {
    if (start < 0 || end < start || end > original.length()) {
      throw new IllegalArgumentException(
          "no span " + start + "–" + end + " in a text of " + original.length() + " units");
    }
    return new Snippet(text, places[start], places[end]);
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
