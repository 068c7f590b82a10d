package dev.sokbo.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of an entry.
 *
 * @param lead the beginning of its text, where the feed gives any
 * @param feedId 0 where it is not known
 * @param at when it came out
 */
public record StoryText(
    String title, @Nullable String lead, @Nullable String link, long feedId, Instant at) {

  /**
   * Takes the lead from the summary, or else from the content, and the time from the feed unless it
   * lies in the future.
   */
  public static StoryText of(
      String title,
      @Nullable String summary,
      @Nullable String content,
      @Nullable String link,
      long feedId,
      @Nullable Instant publishedAt,
      Instant fetchedAt) {
    String lead = summary == null || summary.isBlank() ? content : summary;
    Instant at = publishedAt == null || publishedAt.isAfter(fetchedAt) ? fetchedAt : publishedAt;
    return new StoryText(title, lead, link, feedId, at);
  }
}
