package dev.sokbo.ingest;

import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.PollSchedule;
import dev.sokbo.fetch.FetchResult;
import dev.sokbo.store.Database;
import dev.sokbo.syndication.ParsedFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Takes a feed's new entries in, in one transaction: the entries, their stories, their matches,
 * what they make owed, and the feed's cursor. A crash leaves all of it or none.
 *
 * <p>One transaction runs at a time, because the clusterer's index is one.
 */
public final class Ingest {

  private final Database database;
  private final FeedStore feeds;
  private final EntryStore entries;
  private final StoryDesk stories;
  private final MatchDesk matches;
  private final PollSchedule schedule;
  private final Duration backfill;

  /**
   * @param backfill entries of a feed's first fetch that are younger than this are news; the older
   *     ones are only stored
   */
  public Ingest(
      Database database,
      FeedStore feeds,
      EntryStore entries,
      StoryDesk stories,
      MatchDesk matches,
      PollSchedule schedule,
      Duration backfill) {
    this.database = database;
    this.feeds = feeds;
    this.entries = entries;
    this.stories = stories;
    this.matches = matches;
    this.schedule = schedule;
    this.backfill = backfill;
  }

  /** Stores what a poll brought and all that follows from it. */
  synchronized Taken take(Feed feed, FetchResult.Fetched answer, ParsedFeed parsed, Instant now) {
    List<Long> placed = new ArrayList<>();
    try {
      return database.transaction(
          handle -> {
            Taken taken = takeEntries(handle, feed, parsed, now, placed);
            feeds.recordPolled(handle, feed.id(), answer, parsed, now, next(handle, feed, now));
            return taken;
          });
    } catch (RuntimeException | Error e) {
      placed.forEach(stories::forget);
      throw e;
    }
  }

  /** Records a poll that found the feed as it was. */
  void unchanged(Feed feed, Instant now) {
    database.inTransaction(
        handle -> feeds.recordUnchanged(handle, feed.id(), now, next(handle, feed, now)));
  }

  private Taken takeEntries(
      Handle handle, Feed feed, ParsedFeed parsed, Instant now, List<Long> placed) {
    Taken taken = new Taken(0, 0, 0);
    for (Entry entry : entries.insertNew(handle, feed, parsed.entries(), now)) {
      placed.add(entry.id());
      StoryDesk.Placed story = stories.place(handle, entry);
      MatchDesk.Result result =
          matches.record(handle, feed, entry, story.storyId(), newness(feed, entry, now), now);
      if (story.place() == StoryDesk.Place.JOINED) {
        matches.grew(handle, story.storyId(), now);
      }
      taken = taken.plus(result);
    }
    return taken;
  }

  private MatchDesk.Newness newness(Feed feed, Entry entry, Instant now) {
    Instant published = entry.publishedAt();
    boolean recent = published != null && published.isAfter(now.minus(backfill));
    return feed.succeededAt() != null || recent
        ? MatchDesk.Newness.NEWS
        : MatchDesk.Newness.ARCHIVE;
  }

  private Instant next(Handle handle, Feed feed, Instant now) {
    Instant newest = entries.newestAt(handle, feed.id()).orElse(null);
    return schedule.afterSuccess(feed.url(), newest, now);
  }

  /**
   * What a poll led to.
   *
   * @param entries new entries
   * @param matches watches that entries matched
   * @param owed stories that chats are owed now and were not before
   */
  record Taken(int entries, int matches, int owed) {

    Taken plus(MatchDesk.Result result) {
      return new Taken(entries + 1, matches + result.matches(), owed + result.owed());
    }
  }
}
