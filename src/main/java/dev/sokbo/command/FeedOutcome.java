package dev.sokbo.command;

import dev.sokbo.feed.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a command about feeds. */
sealed interface FeedOutcome extends Outcome {

  record Subscribed(String url) implements FeedOutcome {}

  /**
   * A feed that others follow already.
   *
   * @param latest the newest of its entries that match the chat's watches, newest first
   */
  record SubscribedToKnown(String feed, List<Entry> latest) implements FeedOutcome {}

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
