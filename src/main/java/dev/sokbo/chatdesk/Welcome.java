package dev.sokbo.chatdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.command.FeedPack;
import dev.sokbo.command.WatchPack;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.ChatOutcome.Stage;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.store.Database;
import dev.sokbo.watch.SubscriptionStore;
import dev.sokbo.watchdesk.WatchDesk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The first steps of a chat, a tap each: what to watch, which feeds, when. */
final class Welcome {

  private final Database database;
  private final WatchDesk watches;
  private final FeedStore feeds;
  private final SubscriptionStore subscriptions;

  Welcome(Database database, WatchDesk watches, FeedStore feeds, SubscriptionStore subscriptions) {
    this.database = database;
    this.watches = watches;
    this.feeds = feeds;
    this.subscriptions = subscriptions;
  }

  /** Takes a step; a step that nobody knows begins anew. */
  Outcome take(Chat chat, String step, Instant now) {
    Optional<WatchPack> terms = WatchPack.of(step);
    if (terms.isPresent()) {
      return watch(chat, terms.get(), now);
    }
    return FeedPack.of(step)
        .<Outcome>map(pack -> follow(chat, pack, now))
        .orElseGet(() -> new ChatOutcome.Step(Stage.WATCHES, List.of()));
  }

  private Outcome watch(Chat chat, WatchPack pack, Instant now) {
    for (String term : pack.terms()) {
      Outcome outcome = watches.add(chat, term, term, now);
      if (outcome.isRefusal()) {
        return outcome;
      }
    }
    return new ChatOutcome.Step(Stage.FEEDS, pack.terms());
  }

  private Outcome follow(Chat chat, FeedPack pack, Instant now) {
    return new ChatOutcome.Step(
        Stage.CADENCE, database.transaction(handle -> choose(handle, chat, pack, now)));
  }

  /**
   * Follows the common feeds of a pack and no others of them; gives the names of those. One that is
   * followed already, as every common feed is, is not asked for again: whoever asks for a feed is
   * told of its first poll.
   */
  private List<String> choose(Handle handle, Chat chat, FeedPack pack, Instant now) {
    List<Feed> common = feeds.all(handle).stream().filter(Feed::common).toList();
    for (Feed feed : common) {
      boolean follows = subscriptions.follows(handle, chat.id(), feed.id());
      if (pack.holds(feed.language()) && !follows) {
        subscriptions.follow(handle, chat.id(), feed.id(), now);
      } else if (!pack.holds(feed.language()) && follows) {
        subscriptions.unfollow(handle, chat.id(), feed.id(), now);
      }
    }
    return common.stream().filter(feed -> pack.holds(feed.language())).map(Feed::name).toList();
  }
}
