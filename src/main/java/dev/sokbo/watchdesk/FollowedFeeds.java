package dev.sokbo.watchdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.watch.SubscriptionStore;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The feeds that a chat follows, in the order in which it sees them listed. */
public final class FollowedFeeds {

  private final FeedStore feeds;
  private final SubscriptionStore subscriptions;

  public FollowedFeeds(FeedStore feeds, SubscriptionStore subscriptions) {
    this.feeds = feeds;
    this.subscriptions = subscriptions;
  }

  /** Those of a chat: the common ones that it has not left, and its own. */
  public List<Feed> of(Handle handle, Chat chat) {
    Set<Long> followed = subscriptions.followed(handle, chat.id());
    return feeds.all(handle).stream().filter(feed -> followed.contains(feed.id())).toList();
  }

  /** The common feeds that a chat does not follow. */
  public List<Feed> leftBy(Handle handle, Chat chat) {
    Set<Long> followed = subscriptions.followed(handle, chat.id());
    return feeds.all(handle).stream()
        .filter(feed -> feed.common() && !followed.contains(feed.id()))
        .toList();
  }
}
