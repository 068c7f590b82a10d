package dev.sokbo.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is compared. What only few comparisons ask for is worked out when it is asked for.
 */
final class Article {

  final long feedId;
  final Instant at;
  final TitleText text;
  final int[] title;

  private @Nullable Headline headline;
  private int @Nullable [][] words;

  Article(long feedId, Instant at, TitleText text) {
    this.feedId = feedId;
    this.at = at;
    this.text = text;
    this.title = Grams.of(text.body());
  }

  static Article of(StoryText text) {
    return new Article(text.feedId(), text.at(), TitleText.of(text.title()));
  }

  Headline headline() {
    Headline known = headline;
    if (known == null) {
      known = Headline.of(text);
      headline = known;
    }
    return known;
  }

  /** The number of words of the title. */
  int words() {
    return byWord().length;
  }

  /** The number of its words that have at least half of their features in another's title. */
  int sharedWords(Article other) {
    int shared = 0;
    for (int[] word : byWord()) {
      if (2 * Grams.shared(word, other.title) >= word.length) {
        shared++;
      }
    }
    return shared;
  }

  private int[][] byWord() {
    int[][] known = words;
    if (known == null) {
      known = Grams.byWord(text.body());
      words = known;
    }
    return known;
  }
}
