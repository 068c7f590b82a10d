package dev.sokbo.text;

import dev.sokbo.text.Markup.Effect;
import java.util.Arrays;

/** Folds a text in which some units do not stand for themselves. */
final class FoldedBuilder {

  private final String text;
  private final Markup markup;
  private char[] units;
  private int[] starts;
  private int[] ends;
  private int length;

  FoldedBuilder(String text) {
    this.text = text;
    this.markup = new Markup(text);
    this.units = new char[text.length()];
    this.starts = new int[text.length()];
    this.ends = new int[text.length()];
  }

  Folded build() {
    int at = 0;
    while (at < text.length()) {
      char unit = text.charAt(at);
      at =
          switch (unit) {
            case '<' -> tag(at);
            case '&' -> reference(at);
            default -> character(at, unit);
          };
    }
    return new Folded(text, units, length, starts, ends);
  }

  private int tag(int start) {
    Markup.Tag tag = markup.tagAt(start);
    if (tag == null) {
      append('<', start, start + 1);
      return start + 1;
    }
    if (tag.effect() == Effect.SEPARATES) {
      append(Folded.BARRIER, start, tag.end());
    }
    return tag.end();
  }

  private int reference(int start) {
    Markup.Reference reference = markup.referenceAt(start);
    if (reference == null) {
      append('&', start, start + 1);
      return start + 1;
    }
    for (char unit : Character.toChars(reference.codePoint())) {
      char folded = Folding.fold(unit);
      append(folded == Folding.SPECIAL ? unit : folded, start, reference.end());
    }
    return reference.end();
  }

  private int character(int start, char unit) {
    if (Folding.isInvisible(unit)) {
      return start + 1;
    }
    int end = Folding.clusterEnd(text, start);
    char folded = Folding.fold(unit);
    if (end == start + 1 && folded != Folding.SPECIAL) {
      append(folded, start, end);
    } else {
      String composed = Folding.compose(text.substring(start, end));
      for (int at = 0; at < composed.length(); at++) {
        append(composed.charAt(at), start, end);
      }
    }
    return end;
  }

  private void append(char unit, int start, int end) {
    if (length == units.length) {
      int capacity = length * 2 + 16;
      units = Arrays.copyOf(units, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
    units[length] = unit;
    starts[length] = start;
    ends[length] = end;
    length++;
  }
}
