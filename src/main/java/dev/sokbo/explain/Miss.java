package dev.sokbo.explain;

import dev.sokbo.query.Field;
import dev.sokbo.scan.Occurrence;
import dev.sokbo.scan.Purpose;
import dev.sokbo.text.Snippet;

/**
 * A place that looks like a hit and is none.
 *
 * @param start the first UTF-16 unit of {@code word} within that field's original text
 * @param end past its last unit
 * @param word the whole word or phrase there, without markup
 * @param term what was looked for
 */
public record Miss(Field field, int start, int end, String word, String term, Reason reason) {

  /** Why it doesn't count. */
  public sealed interface Reason {

    /** The term is only the end of a longer word. */
    record LeftEdge() implements Reason {}

    /** The term is only the beginning of a longer word. */
    record RightEdge() implements Reason {}

    /** A name asks for a capital. */
    record LowerCase() implements Reason {}

    /** The lexicon says that this longer word means something else. */
    record Excluded(String by) implements Reason {}

    /** This word, in the same entry, says that the name means something else. */
    record Context(String contextWord) implements Reason {}

    /** This name counts only where a word that speaks of the firm stands near. */
    record Unvouched(String name) implements Reason {}

    /** It is part of an address or of what outlets put around every article. */
    record Unsearched() implements Reason {}
  }

  static Miss of(Occurrence occurrence, Reason reason) {
    return at(occurrence.wholeWord(), occurrence, reason);
  }

  /** A name that doesn't count because of an exclusion around it or a context word beside it. */
  static Miss because(Occurrence occurrence, Occurrence against) {
    return switch (against.form().purpose()) {
      case Purpose.Excludes excludes ->
          at(against, occurrence, new Reason.Excluded(against.form().written()));
      case Purpose.Doubts doubts ->
          at(occurrence, occurrence, new Reason.Context(against.original()));
      case Purpose.Wavers wavers ->
          at(against, occurrence, new Reason.Unvouched(against.form().written()));
      case Purpose.Counts counts -> throw speaksAgainstNothing(against);
      case Purpose.Assures assures -> throw speaksAgainstNothing(against);
      case Purpose.Vouches vouches -> throw speaksAgainstNothing(against);
    };
  }

  private static IllegalArgumentException speaksAgainstNothing(Occurrence occurrence) {
    return new IllegalArgumentException(occurrence.form().written() + " speaks against nothing");
  }

  private static Miss at(Occurrence place, Occurrence occurrence, Reason reason) {
    return new Miss(
        place.field(),
        place.originalStart(),
        place.originalEnd(),
        plain(place.original()),
        occurrence.form().written(),
        reason);
  }

  private static String plain(String original) {
    return Snippet.around(original, 0, original.length(), Math.max(3, original.length())).text();
  }
}
