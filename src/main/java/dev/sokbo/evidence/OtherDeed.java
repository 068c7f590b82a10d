package dev.sokbo.evidence;

import dev.sokbo.gram.Alignment;
import dev.sokbo.gram.Alignment.Gap;
import dev.sokbo.gram.Word;

/** Tells whether two titles tell other deeds of the same actor, in which nothing else is alike. */
final class OtherDeed {

  /** So many words are shared by whatever the same actor does with the same thing. */
  private static final int ACTOR_AND_WORD = 2;

  /** The same in English, where most names have two words. */
  private static final int ACTOR_AND_WORD_IN_LATIN = 3;

  /** A word alone behind in both may be another one for the same. */
  private static final int FEWEST_BEHIND = 2;

  private OtherDeed() {}

  static boolean holds(Article left, Article right) {
    boolean latin = left.headline().latin() && right.headline().latin();
    int few = latin ? ACTOR_AND_WORD_IN_LATIN : ACTOR_AND_WORD;
    if (left.wordsIn(right) > few || right.wordsIn(left) > few) {
      return false;
    }
    long one = Deeds.in(left.text.body());
    long other = Deeds.in(right.text.body());
    return (one & other) == 0
        && ((one != 0 && other != 0)
            || ((partAfterBeginning(left, right) || shareWhoAndWhere(left, right))
                && !left.numerals().confirm(right.numerals())));
  }

  /** Whether both have nothing in common but who acts and the place, and say more than that. */
  private static boolean shareWhoAndWhere(Article left, Article right) {
    return tellsOnlyWhoAndWhere(left, right) && tellsOnlyWhoAndWhere(right, left);
  }

  private static boolean tellsOnlyWhoAndWhere(Article article, Article other) {
    int others = 0;
    boolean place = false;
    for (Word word : article.words()) {
      if (!other.has(word)) {
        others++;
      } else if (article.cues().places().isNamedBy(word.text)) {
        place = true;
      } else if (!article.headline().actor().contains(word.text)) {
        return false;
      }
    }
    return place && others >= FEWEST_BEHIND;
  }

  /** Whether both begin alike, and go on with other words. */
  private static boolean partAfterBeginning(Article left, Article right) {
    Alignment alignment = Alignment.of(left.words(), right.words());
    if (alignment.gaps().size() != 1) {
      return false;
    }
    Gap gap = alignment.gaps().getFirst();
    int begun = left.words().size() - gap.left().size();
    return gap.last()
        && begun >= ACTOR_AND_WORD
        && Math.max(gap.left().size(), gap.right().size()) >= FEWEST_BEHIND
        && begun == right.words().size() - gap.right().size()
        && begun == alignment.common();
  }
}
