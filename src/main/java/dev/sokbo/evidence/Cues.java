package dev.sokbo.evidence;

/**
 * The words of a folded title that say what kind of news it is.
 *
 * @param recurring whether one of them marks a series that comes every day
 * @param alert whether one of them is reported in the same words each time that it happens
 * @param reversed whether one of them tells that a thing was undone
 * @param ended whether one of them tells that a thing did not go on
 * @param reacts whether one of them tells how a thing was taken, or it tells first how a price
 *     moved
 * @param moves whether one of them tells how a price moved
 * @param acts what companies and offices do all the time in the same words, as bits
 * @param one the pairs of opposites, as bits, of which the title has only the one side
 * @param other those of which it has only the other side
 * @param endsOne the pairs of which it has both sides, the one last: headlines tell last what is
 *     new
 * @param endsOther those of which it has both, the other last
 * @param steps of a case at law, as bits
 * @param nameEndings what names of companies, offices and laws end in, as bits
 * @param countries that it names, as bits
 * @param places the cities and provinces that it names
 */
record Cues(
    boolean recurring,
    boolean alert,
    boolean reversed,
    boolean ended,
    boolean reacts,
    boolean moves,
    long acts,
    int one,
    int other,
    int endsOne,
    int endsOther,
    int steps,
    long nameEndings,
    long countries,
    Places places) {

  static Cues in(String folded) {
    return CueFinder.find(folded);
  }

  /** Whether two titles take opposite sides; one that takes both sides of a pair takes neither. */
  boolean oppose(Cues others) {
    return (one & others.other) != 0 || (other & others.one) != 0;
  }

  /** Whether the one tells that a thing was undone and the other that nothing came in its way. */
  boolean undo(Cues others) {
    return reversed && !others.reversed && !others.ended;
  }

  /** Whether the one tells that a thing did not go on and the other tells nothing like it. */
  boolean end(Cues others) {
    return ended && !reversed && !others.ended && !others.reversed;
  }

  /** Whether both tell steps of a case, and other ones. */
  boolean otherStepsThan(Cues others) {
    return steps != 0 && others.steps != 0 && (steps & others.steps) == 0;
  }

  /**
   * Whether it tells how a thing was taken of which the other tells nothing but that it was done.
   */
  boolean reactTo(Cues others) {
    return reacts && !others.reacts && !others.moves;
  }

  /** Whether both name countries, cities or provinces, and other ones. */
  boolean elsewhereThan(Cues others) {
    return places.othersThan(others.places)
        || (countries != 0 && others.countries != 0 && (countries & others.countries) == 0);
  }

  /** Whether both have the ending of a name of one kind. */
  boolean shareNameEnding(Cues others) {
    return (nameEndings & others.nameEndings) != 0;
  }

  /** Whether the one tells both sides, at last the opposite of what the other tells. */
  boolean turnFrom(Cues others) {
    return (endsOne & others.other) != 0
        || (endsOther & others.one) != 0
        || (others.endsOne & other) != 0
        || (others.endsOther & one) != 0;
  }
}
