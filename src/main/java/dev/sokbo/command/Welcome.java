package dev.sokbo.command;

import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.store.Database;
import dev.sokbo.watch.SubscriptionStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The first steps of a chat, a tap each: what to watch, which feeds, when. */
final class Welcome {

  /** What a pack watches, by the name that a deep link carries. */
  static final Map<String, List<String>> PACKS =
      Map.of(
          "ai_chip", List.of("AI chip", "HBM", "Nvidia", "SK hynix", "Samsung"),
          "big_tech", List.of("Meta", "Apple", "Google", "Microsoft", "Amazon"),
          "korea", List.of("Samsung", "SK hynix", "LG", "Hyundai Motor", "Kakao", "Naver"));

  /** The packs in the order in which they are offered. */
  static final List<String> PACK_ORDER = List.of("ai_chip", "big_tech", "korea");

  private static final String PACK = "pack_";
  private static final String FEEDS = "feeds_";

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
    String name = step.toLowerCase(Locale.ROOT);
    List<String> pack =
        name.startsWith(PACK)
            ? PACKS.getOrDefault(name.substring(PACK.length()), List.of())
            : List.of();
    if (!pack.isEmpty()) {
      pack.forEach(term -> watches.add(chat.id(), term, term, now));
      return new ChatOutcome.Step(Stage.FEEDS, pack);
    }
    Optional<FeedPack> feedPack =
        name.startsWith(FEEDS) ? FeedPack.of(name.substring(FEEDS.length())) : Optional.empty();
    if (feedPack.isPresent()) {
      List<String> followed =
          database.transaction(handle -> choose(handle, chat, feedPack.get(), now));
      return new ChatOutcome.Step(Stage.CADENCE, followed);
    }
    return new ChatOutcome.Step(Stage.WATCHES, List.of());
  }

  /** Follows the common feeds of a pack and no others of them; gives the names of those. */
  private List<String> choose(Handle handle, Chat chat, FeedPack pack, Instant now) {
    List<Feed> common = feeds.all(handle).stream().filter(Feed::common).toList();
    for (Feed feed : common) {
      if (pack.holds(feed)) {
        subscriptions.follow(handle, chat.id(), feed.id(), now);
      } else {
        subscriptions.unfollow(handle, chat.id(), feed.id(), now);
      }
    }
    return common.stream()
        .filter(pack::holds)
        .map(feed -> feed.title() == null ? feed.url() : feed.title())
        .toList();
  }

  /** What can be chosen. */
  enum Stage {
    WATCHES,
    FEEDS,
    CADENCE
  }

  /** Feeds by their language; those that name none are in every pack. */
  enum FeedPack {
    KO,
    EN,
    ALL;

    static Optional<FeedPack> of(String name) {
      return List.of(values()).stream().filter(pack -> pack.word().equals(name)).findFirst();
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(Feed feed) {
      String language = feed.language();
      return this == ALL
          || language == null
          || language.toLowerCase(Locale.ROOT).startsWith(word());
    }
  }
}
