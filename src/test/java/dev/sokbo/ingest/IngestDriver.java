package dev.sokbo.ingest;

import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.feed.EntryIntake;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.fetch.FetchResult;
import dev.sokbo.fetch.NextTime;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.owed.BreakingNews;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.poll.DueFeed;
import dev.sokbo.poll.PollHistory;
import dev.sokbo.poll.PollSchedule;
import dev.sokbo.poll.PollStore;
import dev.sokbo.store.Database;
import dev.sokbo.story.StoryStore;
import dev.sokbo.syndication.ParsedEntry;
import dev.sokbo.syndication.ParsedFeed;
import dev.sokbo.watch.MatchStore;
import dev.sokbo.watch.SubscriptionStore;
import dev.sokbo.websub.HubStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okio.ByteString;

/** Takes documents of feeds in, for tests of other packages. */
public final class IngestDriver {

  private final Ingest ingest;

  /**
   * @param index of all watches
   */
  public IngestDriver(Database database, WatchIndex index, Duration groupingWait, Instant now) {
    StoryStore stories = new StoryStore();
    MatchStore matches = new MatchStore();
    OwedStore owed = new OwedStore();
    CadenceStore cadences = new CadenceStore();
    ChatStore chats = new ChatStore();
    SubscriptionStore subscriptions = new SubscriptionStore();
    EntryStore entries = new EntryStore();
    PollStore polls = new PollStore();
    HubStore hubs = new HubStore(byte[]::new);
    FeedNotices notices = new FeedNotices(chats, subscriptions, matches, entries, new Outbox());
    PollSchedule schedule = new PollSchedule(Duration.ofMinutes(2), Duration.ofHours(4));
    FeedHealth health = new FeedHealth(database, new FeedStore(), polls, schedule, hubs, notices);
    this.ingest =
        new Ingest(
            database,
            new EntryIntake(entries),
            StoryDesk.open(database, stories, now),
            new MatchDesk(
                index,
                matches,
                subscriptions,
                chats,
                owed,
                cadences,
                new BreakingNews(stories, matches, cadences),
                groupingWait),
            new DocumentDesk(new FeedStore(), polls, hubs, health, notices),
            Duration.ZERO);
  }

  /** Takes in what a poll of a feed found. */
  public void take(Feed feed, List<ParsedEntry> entries, Instant now) {
    FetchResult.Fetched answer =
        new FetchResult.Fetched(
            ByteString.encodeUtf8(entries.toString()),
            null,
            null,
            feed.url(),
            null,
            null,
            NextTime.UNSAID);
    ingest.take(
        new DueFeed(feed, PollHistory.NONE),
        answer,
        new ParsedFeed(feed.url(), null, null, entries),
        now);
  }
}
