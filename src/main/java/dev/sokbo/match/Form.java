package dev.sokbo.match;

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
record Form(String written, String pattern, Capitals capitals, RightEdge edge, Purpose purpose) {

  /** Begins the pattern of a form that may begin within words; no folded text has it. */
  static final char ANYWHERE = '\u0003';

  static Form counting(String written, RightEdge edge, Rule rule) {
    return new Form(
        written,
        Folded.term(written),
        Capitals.demandedBy(written),
        edge,
        new Purpose.Counts(rule));
  }

  /** A form that counts wherever it is, also where no word begins. */
  static Form inside(String written, Rule rule) {
    return new Form(
        written,
        ANYWHERE + Folded.term(written),
        Capitals.demandedBy(written),
        RightEdge.OPEN,
        new Purpose.Counts(rule));
  }

  /** May it begin within a word? */
  boolean isAnywhere() {
    return pattern.charAt(0) == ANYWHERE;
  }

  static Form excluding(String written) {
    return new Form(
        written, Folded.term(written), Capitals.ANY, RightEdge.LOOSE, new Purpose.Excludes());
  }

  static Form context(String written) {
    return new Form(
        written, Folded.term(written), Capitals.ANY, RightEdge.STRICT, new Purpose.Doubts());
  }

  /** Is it written in capitals alone? */
  boolean isAcronym() {
    return written.chars().noneMatch(Character::isLowerCase);
  }

  /** What it means that a form was found. */
  sealed interface Purpose {

    /** The concept is there. */
    record Counts(Rule rule) implements Purpose {}

    /** What lies within is not the concept. */
    record Excludes() implements Purpose {}

    /** The concept's names, but not its affiliates and people, mean something else here. */
    record Doubts() implements Purpose {}
  }
}
