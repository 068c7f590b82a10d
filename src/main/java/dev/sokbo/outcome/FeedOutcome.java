package dev.sokbo.outcome;

import dev.sokbo.feed.Entry;
import dev.sokbo.feed.FeedAddress;
import dev.sokbo.trouble.Trouble;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a command about feeds. */
public sealed interface FeedOutcome extends Outcome {

  record Subscribed(String url) implements FeedOutcome {}

  /**
   * A feed that others follow already.
   *
   * @param latest the newest of its entries that match the chat's watches, newest first
   */
  record SubscribedToKnown(String feed, List<Entry> latest) implements FeedOutcome {
    public SubscribedToKnown {
      latest = List.copyOf(latest);
    }
  }

  /**
   * An address that can't be followed.
   *
   * @param url as it may be shown
   */
  record BadFeedUrl(String url, FeedAddress.Mistake mistake) implements FeedOutcome, Refusal {}

  /** The chat follows as many feeds of its own as it may. */
  record TooManyFeeds(int most) implements FeedOutcome, Refusal {}

  /** A feed is not followed any more, and can be followed again for a while. */
  record Unsubscribed(String url, long feedId) implements FeedOutcome {}

  record Refollowed(String url) implements FeedOutcome {}

  /** A feed that was to be followed no longer is not followed; so nothing was refused. */
  record NoSuchFeed(String feed) implements FeedOutcome {}

  /**
   * Which feeds are followed.
   *
   * @param feeds those on the page
   */
  record FeedList(List<FeedLine> feeds, Page page) implements FeedOutcome {
    public FeedList {
      feeds = List.copyOf(feeds);
    }
  }

  /**
   * A feed that the chat follows.
   *
   * @param number by which the chat may call it; the same in every list
   * @param trouble why the last poll failed; absent when it did not
   */
  record FeedLine(
      long number,
      @Nullable String title,
      String url,
      @Nullable Instant polledAt,
      @Nullable Trouble trouble) {}
}
