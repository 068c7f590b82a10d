package dev.sokbo.text;

import dev.sokbo.text.Markup.Effect;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text in the one form in which terms are looked for, with the way back to the original's UTF-16
 * offsets. Markup is left out, character references are read, decomposed Hangul is composed.
 */
public final class Folded {

  /** Stands between the texts of two HTML blocks; no term goes across it. */
  public static final char BARRIER = '\u0001';

  /** Stands for every unit of what is not searched, such as a URL. */
  public static final char MASKED = '\u0002';

  private final String original;
  private final char[] units;
  private final int length;

  /** Original offsets of each folded unit; null where every unit stands for itself. */
  private final int @Nullable [] starts;

  private final int @Nullable [] ends;

  private Folded(
      String original, char[] units, int length, int @Nullable [] starts, int @Nullable [] ends) {
    this.original = original;
    this.units = units;
    this.length = length;
    this.starts = starts;
    this.ends = ends;
  }

  /** Folds the whole text. */
  public static Folded of(String original) {
    char[] units = original.toCharArray();
    for (int at = 0; at < units.length; at++) {
      char folded = Folding.fold(units[at]);
      if (folded == Folding.SPECIAL) {
        if (!Markup.isPlain(original, at)) {
          return new Builder(original).build();
        }
      } else {
        units[at] = folded;
      }
    }
    return new Folded(original, units, units.length, null, null);
  }

  /** Folds a headline without the URLs and addresses in it, which are not searched. */
  public static Folded ofTitle(String original) {
    Folded folded = of(original);
    Addresses.mask(folded);
    return folded;
  }

  /** Like {@link #ofTitle} for a summary or content, also without what outlets put around it. */
  public static Folded ofBody(String original) {
    Folded folded = ofTitle(original);
    Boilerplate.mask(folded);
    return folded;
  }

  /** The folded form of a term or a word: one space where there are several, none around it. */
  public static String term(String written) {
    String folded = of(written).toString().replace('\n', ' ').strip();
    String single = folded.contains("  ") ? folded.replaceAll(" {2,}", " ") : folded;
    return single.equals(written) ? written : single;
  }

  public int length() {
    return length;
  }

  public char charAt(int index) {
    return units[index];
  }

  /** The script of a unit; {@link Script#NONE} before the first and after the last. */
  public Script scriptAt(int index) {
    return index < 0 || index >= length ? Script.NONE : Script.of(units[index]);
  }

  /**
   * May a term begin here? No character of the same script stands before it; a symbol may begin one
   * anywhere.
   */
  public boolean isWordStart(int index) {
    return Script.begins(index == 0 ? ' ' : units[index - 1], units[index]);
  }

  /** The first place at or after an index where a term may begin; the length if there is none. */
  public int nextWordStart(int from) {
    char before = from == 0 ? ' ' : units[from - 1];
    for (int at = from; at < length; at++) {
      char unit = units[at];
      if (Script.begins(before, unit)) {
        return at;
      }
      before = unit;
    }
    return length;
  }

  /** The offset in the original at which a folded unit begins. */
  public int start(int index) {
    return starts == null ? index : starts[index];
  }

  /** The offset in the original past a folded span, given its last unit's index plus one. */
  public int end(int index) {
    return ends == null ? index : ends[index - 1];
  }

  public String original() {
    return original;
  }

  /** The folded text, as searched. */
  @Override
  public String toString() {
    return new String(units, 0, length);
  }

  void mask(int from, int to) {
    Arrays.fill(units, from, to, MASKED);
  }

  /** Folds a text in which some units do not stand for themselves. */
  private static final class Builder {

    private final String text;
    private final Markup markup;
    private char[] units;
    private int[] starts;
    private int[] ends;
    private int length;

    Builder(String text) {
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
        append(BARRIER, start, tag.end());
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
}
