package dev.sokbo.command;

import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.store.Database;
import dev.sokbo.watch.SubscriptionStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jdbi.v3.core.Handle;

/** Commands about the feeds that a chat follows. */
public final class FeedDesk {

  private final Database database;
  private final FeedStore feeds;
  private final SubscriptionStore subscriptions;

  public FeedDesk(Database database, FeedStore feeds, SubscriptionStore subscriptions) {
    this.database = database;
    this.feeds = feeds;
    this.subscriptions = subscriptions;
  }

  Outcome perform(Chat chat, FeedCommand command, Instant now) {
    return switch (command) {
      case FeedCommand.Subscribe subscribe -> subscribe(chat, subscribe.url(), now);
      case FeedCommand.Unsubscribe unsubscribe -> unsubscribe(chat, unsubscribe.feed(), now);
      case FeedCommand.Feeds feeds -> list(chat);
    };
  }

  private Outcome subscribe(Chat chat, String url, Instant now) {
    if (!isWebAddress(url)) {
      return new FeedOutcome.BadFeedUrl(url);
    }
    return database.transaction(
        handle -> {
          Feed feed = feeds.add(handle, url, FeedStore.Following.ON_REQUEST, now);
          subscriptions.follow(handle, chat.id(), feed.id(), now);
          return new FeedOutcome.Subscribed(url);
        });
  }

  private Outcome unsubscribe(Chat chat, String which, Instant now) {
    return database.transaction(
        handle -> {
          Optional<Feed> feed = find(followed(handle, chat), which);
          feed.ifPresent(found -> subscriptions.unfollow(handle, chat.id(), found.id(), now));
          return feed.<Outcome>map(found -> new FeedOutcome.Unsubscribed(found.url()))
              .orElseGet(() -> new FeedOutcome.NoSuchFeed(which));
        });
  }

  private Outcome list(Chat chat) {
    return new FeedOutcome.FeedList(
        database.read(handle -> followed(handle, chat)).stream()
            .map(
                feed ->
                    new FeedOutcome.FeedLine(
                        feed.title(), feed.url(), feed.polledAt(), feed.lastError()))
            .toList());
  }

  /** A feed that a chat follows, by its URL or its number in the list. */
  Optional<Feed> find(Handle handle, Chat chat, String which) {
    return find(followed(handle, chat), which);
  }

  private List<Feed> followed(Handle handle, Chat chat) {
    return feeds.all(handle).stream()
        .filter(feed -> subscriptions.follows(handle, chat.id(), feed.id()))
        .toList();
  }

  private static Optional<Feed> find(List<Feed> followed, String which) {
    Optional<Feed> named = followed.stream().filter(feed -> feed.url().equals(which)).findFirst();
    return named.or(() -> Numbers.pick(followed, which));
  }

  /** An http or https address; one that carries a password would show it to everybody. */
  private static boolean isWebAddress(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    return parsed != null && parsed.username().isEmpty() && parsed.password().isEmpty();
  }
}
