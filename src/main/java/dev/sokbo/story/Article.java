package dev.sokbo.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry in the clusterer's window. Two are the same when they stand for the same entry. */
final class Article {

  final long entryId;
  final long feedId;
  final Instant at;
  final Headline headline;
  final int[] title;
  final List<int[]> words;
  final int[] lead;
  final @Nullable String url;

  private long headEntryId;

  Article(long entryId, StoryText text) {
    this.entryId = entryId;
    this.feedId = text.feedId();
    this.at = text.at();
    this.headline = Headline.of(text.title());
    this.title = Grams.of(headline.body());
    this.words = Grams.byWord(headline.body());
    this.lead = Grams.of(Lead.of(text.lead()));
    this.url = CanonicalUrl.of(text.link()).orElse(null);
    this.headEntryId = entryId;
  }

  long headEntryId() {
    return headEntryId;
  }

  void joinStoryOf(long head) {
    headEntryId = head;
  }

  /** The number of its words that have at least half of their features in another's title. */
  int sharedWords(Article other) {
    return (int)
        words.stream().filter(word -> 2 * Grams.shared(word, other.title) >= word.length).count();
  }
}
