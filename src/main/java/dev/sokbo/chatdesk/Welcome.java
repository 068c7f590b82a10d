package dev.sokbo.chatdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.command.FeedPack;
import dev.sokbo.command.WatchPack;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.ChatOutcome.Stage;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.store.Database;
import dev.sokbo.watch.SubscriptionStore;
import dev.sokbo.watch.WatchStore;
import dev.sokbo.watchdesk.WatchDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The first steps of a chat, a tap each: what to watch, which feeds, when. */
final class Welcome {

  /** Who is known no longer than this has just come, with the configuration's watches at most. */
  private static final Duration JUST_COME = Duration.ofMinutes(1);

  private final Database database;
  private final ChatStore chats;
  private final WatchDesk watches;
  private final WatchStore kept;
  private final FeedStore feeds;
  private final SubscriptionStore subscriptions;

  Welcome(Database database, WatchDesk watches, Tables tables) {
    this.database = database;
    this.chats = tables.chats();
    this.watches = watches;
    this.kept = tables.watches();
    this.feeds = tables.feeds();
    this.subscriptions = tables.subscriptions();
  }

  /**
   * Takes a step; a step that nobody knows begins anew. A group that lets the bot in again has its
   * watches still, and so has who comes back: without a step they are told so.
   */
  Outcome take(Chat chat, String step, Instant now) {
    Optional<WatchPack> terms = WatchPack.of(step);
    if (terms.isPresent()) {
      return watch(chat, terms.get(), now);
    }
    return FeedPack.of(step)
        .<Outcome>map(pack -> follow(chat, pack, now))
        .orElseGet(() -> step.isEmpty() ? begin(chat, now) : first());
  }

  private Outcome begin(Chat chat, Instant now) {
    return database.read(
        handle -> {
          Instant newcomer = chats.knownSince(handle, chat.id()).plus(JUST_COME);
          int watched = kept.ofChat(handle, chat.id()).size();
          return watched == 0 || now.isBefore(newcomer) ? first() : new ChatOutcome.GoesOn(watched);
        });
  }

  private static Outcome first() {
    return new ChatOutcome.Step(Stage.WATCHES, List.of());
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
