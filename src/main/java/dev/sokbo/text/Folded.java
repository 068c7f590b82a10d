package dev.sokbo.text;

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

  Folded(
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
          return new FoldedBuilder(original).build();
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

  /** How many units it has; not those of the original. */
  public int length() {
    return length;
  }

  /** The unit at an index, counted from 0. */
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

  /** The text that was folded. */
  public String original() {
    return original;
  }

  /** A part of it as a string, without a copy of the rest. */
  public String substring(int start, int end) {
    return new String(units, start, end - start);
  }

  /** The folded text, as searched. */
  @Override
  public String toString() {
    return new String(units, 0, length);
  }

  void mask(int from, int to) {
    Arrays.fill(units, from, to, MASKED);
  }
}
