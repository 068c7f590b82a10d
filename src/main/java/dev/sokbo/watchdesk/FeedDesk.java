package dev.sokbo.watchdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.command.FeedCommand;
import dev.sokbo.command.Undo;
import dev.sokbo.discovery.KnownSites;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedAddress;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.FeedOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.Page;
import dev.sokbo.store.Database;
import dev.sokbo.watch.ChoiceStore;
import dev.sokbo.watch.SubscriptionStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Commands about the feeds that a chat follows. */
public final class FeedDesk {

  /** As many feeds as a page of the list shows, each with a line on its health. */
  private static final int LISTED = 15;

  private final Database database;
  private final FeedStore feeds;
  private final SubscriptionStore subscriptions;
  private final FollowedFeeds followed;
  private final ChoiceStore choices;
  private final LatestMatches latest;
  private final Quotas quotas;

  public FeedDesk(
      Database database,
      FeedStore feeds,
      SubscriptionStore subscriptions,
      ChoiceStore choices,
      LatestMatches latest,
      Quotas quotas) {
    this.database = database;
    this.feeds = feeds;
    this.subscriptions = subscriptions;
    this.followed = new FollowedFeeds(feeds, subscriptions);
    this.choices = choices;
    this.latest = latest;
    this.quotas = quotas;
  }

  /** Carries a command out, within the transaction of the caller if one is open. */
  public Outcome perform(Chat chat, FeedCommand command, Instant now) {
    return switch (command) {
      case FeedCommand.Subscribe subscribe -> subscribe(chat, subscribe.url(), now);
      case FeedCommand.Unsubscribe unsubscribe -> unsubscribe(chat, unsubscribe.feed(), now);
      case FeedCommand.Refollow refollow -> refollow(chat, refollow.feedId(), now);
      case FeedCommand.Feeds feeds -> list(chat, feeds.page());
    };
  }

  private Outcome subscribe(Chat chat, String which, Instant now) {
    return database.transaction(
        handle -> {
          String url = picked(handle, chat, which).orElseGet(() -> FeedAddress.completed(which));
          Optional<FeedAddress.Mistake> mistake = FeedAddress.mistake(url);
          if (mistake.isPresent()) {
            return new FeedOutcome.BadFeedUrl(FeedAddress.shown(url), mistake.get());
          }
          String address = KnownSites.feedOf(url).orElse(url);
          if (isFull(handle, chat, feeds.find(handle, address).orElse(null))) {
            return tooMany(chat);
          }
          Feed feed = feeds.add(handle, address, FeedStore.Following.ON_REQUEST, now);
          feeds.revive(handle, feed.id(), now);
          subscriptions.follow(handle, chat.id(), feed.id(), now);
          return feed.succeededAt() == null
              ? new FeedOutcome.Subscribed(address)
              : new FeedOutcome.SubscribedToKnown(feed.name(), latest.of(handle, chat, feed));
        });
  }

  /**
   * Whether the chat may follow no more feeds, and this is one more that counts.
   *
   * @param feed absent while nobody follows it
   */
  private boolean isFull(Handle handle, Chat chat, @Nullable Feed feed) {
    boolean counted =
        feed == null || !(feed.common() || subscriptions.follows(handle, chat.id(), feed.id()));
    return counted
        && subscriptions.countOwn(handle, chat.id()) >= quotas.of(chat.address()).feeds();
  }

  private Outcome tooMany(Chat chat) {
    return new FeedOutcome.TooManyFeeds(quotas.of(chat.address()).feeds());
  }

  /** What the chat was offered under a number. */
  private Optional<String> picked(Handle handle, Chat chat, String which) {
    return which.matches("[0-9]{1,2}")
        ? choices.pick(handle, chat.id(), Integer.parseInt(which)).map(ChoiceStore.Choice::url)
        : Optional.empty();
  }

  private Outcome unsubscribe(Chat chat, String which, Instant now) {
    return database.transaction(
        handle -> {
          Optional<Feed> feed = find(followed.of(handle, chat), which);
          feed.ifPresent(found -> subscriptions.unfollow(handle, chat.id(), found.id(), now));
          return feed.<Outcome>map(found -> new FeedOutcome.Unsubscribed(found.url(), found.id()))
              .orElseGet(() -> new FeedOutcome.NoSuchFeed(which));
        });
  }

  private Outcome refollow(Chat chat, long feedId, Instant now) {
    return database.transaction(
        handle -> {
          Instant since = now.minus(Undo.LIMIT);
          boolean left = subscriptions.leftSince(handle, chat.id(), feedId, since);
          Optional<Feed> feed = left ? feeds.find(handle, feedId) : Optional.empty();
          if (feed.isPresent() && isFull(handle, chat, feed.get())) {
            return tooMany(chat);
          }
          feed.ifPresent(found -> subscriptions.follow(handle, chat.id(), feedId, now));
          return feed.<Outcome>map(found -> new FeedOutcome.Refollowed(found.url()))
              .orElseGet(ChatOutcome.NothingToUndo::new);
        });
  }

  private Outcome list(Chat chat, int asked) {
    List<Feed> all = database.read(handle -> followed.of(handle, chat));
    Page page = Page.of(asked, LISTED, all.size());
    return new FeedOutcome.FeedList(
        page.part(all, LISTED).stream()
            .map(
                feed ->
                    new FeedOutcome.FeedLine(
                        feed.id(), feed.title(), feed.url(), feed.polledAt(), feed.trouble()))
            .toList(),
        page);
  }

  /** A feed that a chat follows, by its URL or its number in the list. */
  public Optional<Feed> find(Handle handle, Chat chat, String which) {
    return find(followed.of(handle, chat), which);
  }

  private static Optional<Feed> find(List<Feed> followed, String which) {
    Optional<Feed> named = followed.stream().filter(feed -> feed.url().equals(which)).findFirst();
    return named.or(
        () -> followed.stream().filter(feed -> which.equals(Long.toString(feed.id()))).findFirst());
  }
}
