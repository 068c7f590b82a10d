package dev.sokbo.ingest;

import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.cadence.ChatCadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.Feed;
import dev.sokbo.match.EntryText;
import dev.sokbo.match.Hit;
import dev.sokbo.match.WatchHits;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.owed.BreakingNews;
import dev.sokbo.owed.GrowthStore;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.watch.MatchStore;
import dev.sokbo.watch.SubscriptionStore;
import dev.sokbo.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records which watches an entry matches and which chats are owed its story for that. */
public final class MatchDesk {

  private static final Logger LOG = LoggerFactory.getLogger(MatchDesk.class);

  private final WatchIndex index;
  private final MatchStore matches;
  private final SubscriptionStore subscriptions;
  private final ChatStore chats;
  private final OwedStore owed;
  private final GrowthStore growth = new GrowthStore();
  private final CadenceStore cadences;
  private final BreakingNews breaking;
  private final Duration groupingWait;

  /**
   * @param groupingWait how long an instant digest waits for more of the same moment
   */
  public MatchDesk(
      WatchIndex index,
      MatchStore matches,
      SubscriptionStore subscriptions,
      ChatStore chats,
      OwedStore owed,
      CadenceStore cadences,
      BreakingNews breaking,
      Duration groupingWait) {
    this.index = index;
    this.matches = matches;
    this.subscriptions = subscriptions;
    this.chats = chats;
    this.owed = owed;
    this.cadences = cadences;
    this.breaking = breaking;
    this.groupingWait = groupingWait;
  }

  Result record(Handle handle, Feed feed, Entry entry, long storyId, Newness newness, Instant now) {
    Map<Long, List<Hit>> hits =
        index.match(EntryText.of(entry, feed)).stream()
            .collect(Collectors.toMap(WatchHits::watchId, WatchHits::hits));
    if (hits.isEmpty()) {
      return Result.NOTHING;
    }
    List<Watch> followers = subscriptions.followers(handle, hits.keySet(), feed.id());
    for (Watch watch : followers) {
      matches.record(handle, entry.id(), watch.id(), hits.getOrDefault(watch.id(), List.of()));
    }
    int newlyOwed =
        newness == Newness.NEWS ? owe(handle, entry, storyId, chatsOf(followers), now) : 0;
    return new Result(followers.size(), newlyOwed);
  }

  /**
   * Follows up that entries joined a story that others told before; once for all entries of a
   * document, as it looks at every report of the story.
   */
  void grew(Handle handle, long storyId, Instant now) {
    growth.markGrown(handle, storyId, now);
    breaking.watch(handle, storyId, now);
  }

  /** Follows up what came in while messages were written that could not tell it. */
  void catchUp(Handle handle, Instant now) {
    int unseen = growth.markUnseen(handle, now);
    if (unseen > 0) {
      LOG.info("{} stories grew while messages told them", unseen);
    }
  }

  private static Set<Long> chatsOf(List<Watch> watches) {
    return watches.stream().map(Watch::chatId).collect(Collectors.toSet());
  }

  private int owe(Handle handle, Entry entry, long storyId, Set<Long> chatIds, Instant now) {
    int newlyOwed = 0;
    for (long chatId : chatIds) {
      if (owed.owe(handle, chatId, storyId, entry.id(), now)) {
        newlyOwed++;
        setNextDigest(handle, chatId, now);
      }
    }
    if (newlyOwed > 0) {
      LOG.info(
          "entry {} of feed {} is owed as story {} to {} chats",
          entry.id(),
          entry.feedId(),
          storyId,
          newlyOwed);
    }
    return newlyOwed;
  }

  private void setNextDigest(Handle handle, long chatId, Instant now) {
    Chat chat = chats.find(handle, chatId).orElseThrow();
    ChatCadence cadence = cadences.find(handle, chatId).orElseThrow();
    Instant next = cadence.cadence().next(now, chat.zone(), groupingWait, cadence.digestedAt());
    cadences.bringForward(handle, chatId, next);
  }

  /** Whether an entry is news or was there before anybody asked. */
  enum Newness {
    NEWS,
    ARCHIVE
  }

  /**
   * @param matches watches of followers that the entry matches
   * @param owed chats that are owed its story now and were not before
   */
  record Result(int matches, int owed) {
    static final Result NOTHING = new Result(0, 0);
  }
}
