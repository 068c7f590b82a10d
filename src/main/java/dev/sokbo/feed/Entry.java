package dev.sokbo.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed as it is stored: all texts are plain, paragraphs apart by blank lines.
 *
 * @param title never blank: where the feed gives none, the start of the text or the link
 * @param publishedAt as the feed says; absent where it says nothing believable
 * @param fetchedAt when Sokbo first saw it
 */
public record Entry(
    long id,
    long feedId,
    String title,
    @Nullable String link,
    @Nullable String author,
    @Nullable String summary,
    @Nullable String content,
    @Nullable Instant publishedAt,
    Instant fetchedAt) {

  /**
   * When it came out as far as is known: as the feed says or, where it doesn't, when it was
   * fetched.
   */
  public Instant at() {
    return publishedAt == null ? fetchedAt : publishedAt;
  }
}
