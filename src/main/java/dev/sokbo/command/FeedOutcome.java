package dev.sokbo.command;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a command about feeds. */
sealed interface FeedOutcome extends Outcome {

  record Subscribed(String url) implements FeedOutcome {}

  record BadFeedUrl(String url) implements FeedOutcome {
    @Override
    public boolean isRefusal() {
      return true;
    }
  }

  record Unsubscribed(String url) implements FeedOutcome {}

  record NoSuchFeed(String feed) implements FeedOutcome {}

  record FeedList(List<FeedLine> feeds) implements FeedOutcome {}

  /**
   * A feed that the chat follows, numbered from 1.
   *
   * @param error why the last poll failed; absent when it did not
   */
  record FeedLine(
      @Nullable String title, String url, @Nullable Instant polledAt, @Nullable String error) {}
}
