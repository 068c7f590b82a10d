package dev.sokbo.evidence;

import dev.sokbo.gram.Alignment;
import dev.sokbo.gram.Alignment.Gap;
import dev.sokbo.gram.Word;
import dev.sokbo.quotation.Abbreviations;
import java.util.List;

/** Tells where Korean titles of one wording are about other things. */
final class TopicSubstitution {

  /** The least part that titles of one wording of the same actor have in common. */
  private static final double ONE_WORDING = 0.6;

  /** The same, where names in quotation marks, which may be long, are all that they differ in. */
  private static final double ONE_WORDING_BUT_FOR_A_NAME = 0.4;

  /** What somebody deals with has no more words. */
  private static final int LONGEST_OBJECT = 3;

  private TopicSubstitution() {}

  /** Whether titles differ in nothing but a name in quotation marks with more behind it. */
  static boolean ofNothingElse(Article left, Article right, Alignment alignment) {
    return alignment.share() >= ONE_WORDING_BUT_FOR_A_NAME
        && alignment.gaps().size() == 1
        && ofQuotedName(left, right, alignment.gaps().getFirst());
  }

  /** Whether both are names in quotation marks with more behind them. */
  static boolean ofQuotedName(Article left, Article right, Gap gap) {
    return !gap.last()
        && !right.hasAnyOf(left.headline().quoted())
        && !left.hasAnyOf(right.headline().quoted())
        && isQuoted(gap.left(), left.headline().quoted())
        && isQuoted(gap.right(), right.headline().quoted());
  }

  private static boolean isQuoted(List<Word> words, List<String> names) {
    for (String name : names) {
      if (words.stream().allMatch(word -> name.contains(word.text))) {
        return true;
      }
    }
    return false;
  }

  /** Whether both name what the same actor deals with, right behind him. */
  static boolean ofObject(Article left, Article right, Alignment alignment, Gap gap) {
    String actor = left.headline().actor();
    return actsBeforeComma(left, actor)
        && actsBeforeComma(right, actor)
        && !gap.first()
        && !gap.last()
        && isBehind(actor, gap.left())
        && isBehind(actor, gap.right())
        && alignment.share() >= ONE_WORDING
        && gap.left().size() <= LONGEST_OBJECT
        && gap.right().size() <= LONGEST_OBJECT
        && Substitution.isCountless(gap)
        && !Substitution.any(gap.left(), NameWords::hasParticle)
        && !Substitution.any(gap.right(), NameWords::hasParticle)
        && !Abbreviations.areAlike(Word.joined(gap.left()), Word.joined(gap.right()));
  }

  private static boolean actsBeforeComma(Article article, String actor) {
    return article.text.body().startsWith(actor + ",");
  }

  private static boolean isBehind(String actor, List<Word> words) {
    String before = words.getFirst().before;
    return !before.isEmpty() && actor.endsWith(before);
  }
}
