package dev.sokbo.evidence;

import dev.sokbo.gram.Alignment;
import dev.sokbo.gram.Alignment.Gap;
import dev.sokbo.gram.Word;
import java.util.ArrayList;
import java.util.List;

/** Tells whether two titles tell other deeds of the same actor, in which nothing else is alike. */
final class OtherDeed {

  /** So many words are shared by whatever the same actor does with the same thing. */
  private static final int ACTOR_AND_WORD = 2;

  /** The same in English, where most names have two words. */
  private static final int ACTOR_AND_WORD_IN_LATIN = 3;

  /** A word alone behind in both may be another one for the same. */
  private static final int FEWEST_BEHIND = 2;

  /** Where one has fewer words of its own, they may be other ones for the same. */
  private static final int FEWEST_APART = 2;

  private OtherDeed() {}

  static boolean holds(Article left, Article right) {
    return shareFew(left, right)
        && (tellOthers(left, right)
            || (!left.numerals().confirm(right.numerals())
                && (partAfterBeginning(left, right) || shareNothingTelling(left, right))));
  }

  private static boolean shareFew(Article left, Article right) {
    boolean latin = left.headline().latin() && right.headline().latin();
    int few = latin ? ACTOR_AND_WORD_IN_LATIN : ACTOR_AND_WORD;
    return left.wordsIn(right) <= few && right.wordsIn(left) <= few;
  }

  private static boolean tellOthers(Article left, Article right) {
    long one = Deeds.in(left.text.body());
    long other = Deeds.in(right.text.body());
    return one != 0 && other != 0 && (one & other) == 0;
  }

  /**
   * Whether both have nothing in common but who acts, a place, and words of any newsroom, and say
   * more than that, which are neither other words for one deed nor sums of one.
   */
  private static boolean shareNothingTelling(Article left, Article right) {
    List<Word> one = wordsApart(left, right);
    List<Word> other = wordsApart(right, left);
    return one.size() >= FEWEST_APART
        && other.size() >= FEWEST_APART
        && (Deeds.in(Word.joined(one)) & Deeds.in(Word.joined(other))) == 0;
  }

  /** The words that the other title lacks; none where one tells something, or counts. */
  private static List<Word> wordsApart(Article article, Article other) {
    List<Word> apart = new ArrayList<>();
    for (Word word : article.words()) {
      if (!other.has(word)) {
        apart.add(word);
      } else if (!isOfAny(article, word)) {
        return List.of();
      }
    }
    return Substitution.any(apart, Word::hasDigit) ? List.of() : apart;
  }

  private static boolean isOfAny(Article article, Word word) {
    return article.cues().places().isNamedBy(word.text)
        || article.headline().actor().contains(word.text)
        || word.isCommon();
  }

  /** Whether both begin alike, and go on with other words. */
  private static boolean partAfterBeginning(Article left, Article right) {
    Alignment alignment = Alignment.of(left.words(), right.words());
    if (alignment.gaps().size() != 1) {
      return false;
    }
    Gap gap = alignment.gaps().getFirst();
    int begun = left.words().size() - gap.left().size();
    return (Deeds.in(left.text.body()) & Deeds.in(right.text.body())) == 0
        && gap.last()
        && begun >= ACTOR_AND_WORD
        && Math.max(gap.left().size(), gap.right().size()) >= FEWEST_BEHIND
        && begun == right.words().size() - gap.right().size()
        && begun == alignment.common();
  }
}
