package dev.sokbo.evidence;

import dev.sokbo.gram.Alignment;
import dev.sokbo.gram.Alignment.Gap;
import dev.sokbo.gram.Word;
import dev.sokbo.quotation.Abbreviations;

/** Tells where English titles of one wording have other names. */
final class EnglishSubstitution {

  /**
   * The least part of their words that titles of one wording have in common: English words are
   * fewer than Korean ones, and more of them are verbs.
   */
  private static final double ONE_WORDING = 0.6;

  /** The same, where all that they differ in is names. */
  private static final double ONE_WORDING_BUT_FOR_NAMES = 0.55;

  /** The same, where somebody else does it. */
  private static final double ONE_DEED = 0.55;

  /** Titles of so much in common are equal but for a word of five or more. */
  private static final double SAME_BUT_FOR_ONE = 0.8;

  private EnglishSubstitution() {}

  /**
   * Whether a gap of two titles holds names, and what else they differ in does not speak against
   * it, as other numbers never do.
   */
  static boolean ofName(Alignment all, Gap gap) {
    Alignment alignment = all.without(NameWords::isNumber);
    if (gap.first() && alignment.share() >= ONE_DEED && holdsNames(alignment, gap)) {
      String one = Word.joined(gap.left());
      String other = Word.joined(gap.right());
      return !Abbreviations.areAlike(one, other);
    }
    boolean clear = isNearlyEqual(alignment) || alignment.isSole();
    return alignment.share() >= (clear ? ONE_WORDING : ONE_WORDING_BUT_FOR_NAMES)
        && (clear || allOfNames(alignment))
        && holdsNames(alignment, gap);
  }

  private static boolean isNearlyEqual(Alignment alignment) {
    return alignment.share() >= Substitution.NEARLY_EQUAL;
  }

  private static boolean allOfNames(Alignment alignment) {
    for (Gap gap : alignment.gaps()) {
      if (!holdsNames(alignment, gap)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether both stand where nouns do: in front, behind what asks for one, or last, where titles
   * differ in nothing else; or whether one word that may be a name is all that they differ in.
   */
  private static boolean holdsNames(Alignment alignment, Gap gap) {
    boolean alone = gap.left().size() == 1 && gap.right().size() == 1;
    boolean behind =
        NameWords.isNounBehind(gap.left().getFirst())
            && NameWords.isNounBehind(gap.right().getFirst());
    boolean last = gap.last() && isOfOneLength(gap) && alignment.isSole() && mayBeNames(gap);
    return Substitution.isShort(gap)
        && (gap.first() || behind || last || (alone && isAllBut(alignment, gap)))
        && !Substitution.any(gap.left(), NameWords::isNoName)
        && !Substitution.any(gap.right(), NameWords::isNoName);
  }

  /** Whether both have as many words, as names mostly have and other words for a thing don't. */
  private static boolean isOfOneLength(Gap gap) {
    return gap.left().size() == gap.right().size();
  }

  private static boolean isAllBut(Alignment alignment, Gap gap) {
    return alignment.isSole() && alignment.share() >= SAME_BUT_FOR_ONE && mayBeNames(gap);
  }

  private static boolean mayBeNames(Gap gap) {
    return NameWords.mayBeName(gap.left().getFirst())
        && NameWords.mayBeName(gap.right().getFirst());
  }
}
