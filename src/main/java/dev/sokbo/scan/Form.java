package dev.sokbo.scan;

import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.text.Capitals;
import dev.sokbo.text.Folded;

/**
 * One way in which a concept is written, ready to be looked for.
 *
 * @param written as the lexicon or the query has it
 * @param pattern folded; a space in it is a gap, which spaces, a hyphen, a gloss or nothing fill
 * @param purpose what finding it means
 */
public record Form(
    String written, String pattern, Capitals capitals, RightEdge edge, Purpose purpose) {

  /** Begins the pattern of a form that may begin within words; no folded text has it. */
  static final char ANYWHERE = '\u0003';

  /** A form that counts where a word begins. */
  public static Form counting(String written, RightEdge edge, Rule rule) {
    return new Form(
        written,
        Folded.term(written),
        Capitals.demandedBy(written),
        edge,
        new Purpose.Counts(rule));
  }

  /** A form that counts wherever it is, also where no word begins. */
  public static Form inside(String written, Rule rule) {
    return new Form(
        written,
        ANYWHERE + Folded.term(written),
        Capitals.demandedBy(written),
        RightEdge.OPEN,
        new Purpose.Counts(rule));
  }

  /** May it begin within a word? */
  public boolean isAnywhere() {
    return pattern.charAt(0) == ANYWHERE;
  }

  /** A longer form, within which nothing counts. */
  public static Form excluding(String written) {
    return new Form(
        written, Folded.term(written), Capitals.ANY, RightEdge.LOOSE, new Purpose.Excludes());
  }

  /** A word that says that names mean something else. */
  public static Form context(String written) {
    return new Form(
        written, Folded.term(written), Capitals.ANY, RightEdge.STRICT, new Purpose.Doubts());
  }

  /** Is it written in capitals alone? */
  public boolean isAcronym() {
    return written.chars().noneMatch(Character::isLowerCase);
  }

  /** What it means that a form was found. */
  public sealed interface Purpose {

    /** The concept is there. */
    record Counts(Rule rule) implements Purpose {}

    /** What lies within is not the concept. */
    record Excludes() implements Purpose {}

    /** The concept's names, but not its affiliates and people, mean something else here. */
    record Doubts() implements Purpose {}
  }
}
