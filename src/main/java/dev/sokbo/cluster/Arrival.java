package dev.sokbo.cluster;

import dev.sokbo.evidence.Article;
import dev.sokbo.gram.Hashing;
import dev.sokbo.gram.RareGramIndex;
import dev.sokbo.gram.Sketch;
import dev.sokbo.gram.Vocabulary;
import dev.sokbo.gram.Weights;
import dev.sokbo.headline.Lead;
import dev.sokbo.headline.TitleText;

/** An entry that comes in, with all that it is looked up and remembered by. */
final class Arrival {

  /** So many features of a lead stand for it; to ask for all would take too long. */
  private static final int RARE_OF_LEAD = 20;

  final long entryId;
  final Article article;
  final Weights title;
  final Weights lead;

  /** Of the lead. */
  final Sketch sketch;

  /** A hash of its page's address; 0 where it has none. */
  final long page;

  Arrival(long entryId, StoryText text, Vocabulary vocabulary) {
    this.entryId = entryId;
    this.article = new Article(text.feedId(), text.at(), TitleText.of(text.title()));
    this.title = vocabulary.title(article.text.body(), RareGramIndex.MOST_OF_TITLE);
    this.lead = vocabulary.lead(Lead.of(text.lead()), RARE_OF_LEAD);
    this.sketch = Sketch.of(lead);
    this.page = CanonicalUrl.of(text.link()).map(Hashing::of).orElse(0L);
  }
}
