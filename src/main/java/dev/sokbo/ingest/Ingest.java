package dev.sokbo.ingest;

import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryIntake;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.Listing;
import dev.sokbo.fetch.FetchResult;
import dev.sokbo.poll.DueFeed;
import dev.sokbo.store.Database;
import dev.sokbo.syndication.ParsedFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Takes a feed's new entries in, in one transaction: the entries, their stories, their matches,
 * what they make owed, and the feed's cursor. A crash leaves all of it or none.
 *
 * <p>One transaction runs at a time, because the clusterer's index is one; what waits meanwhile
 * shares the next.
 */
public final class Ingest {

  private final EntryIntake intake;
  private final StoryDesk stories;
  private final MatchDesk matches;
  private final DocumentDesk documents;
  private final Duration backfill;
  private final SharedTurns turns;

  /**
   * @param backfill entries of a feed's first fetch that are younger than this are news; the older
   *     ones are only stored
   */
  public Ingest(
      Database database,
      EntryIntake intake,
      StoryDesk stories,
      MatchDesk matches,
      DocumentDesk documents,
      Duration backfill) {
    this.turns = new SharedTurns(database);
    this.intake = intake;
    this.stories = stories;
    this.matches = matches;
    this.documents = documents;
    this.backfill = backfill;
  }

  /** Stores what a poll brought and all that follows from it. */
  Taken take(DueFeed due, FetchResult.Fetched answer, ParsedFeed parsed, Instant now) {
    Listing listing = Listing.of(parsed.entries());
    return oneAtATime(
        (handle, placed) -> {
          Taken taken =
              isAsBefore(due, listing)
                  ? Taken.NOTHING
                  : takeEntries(handle, due.feed(), listing, now, placed);
          documents.record(
              handle,
              due,
              new DocumentDesk.Document(answer, parsed, listing),
              taken.entries(),
              now);
          return taken;
        });
  }

  /** Stores what a hub brought, which may be a part of the feed only; its cursor stays. */
  Taken takeMore(Feed feed, ParsedFeed parsed, Instant now) {
    Listing listing = Listing.of(parsed.entries());
    return oneAtATime((handle, placed) -> takeEntries(handle, feed, listing, now, placed));
  }

  /** What is done within the transaction; it adds the entries that it has given stories to. */
  private interface Work {
    Taken run(Handle handle, List<Long> placed);
  }

  private Taken oneAtATime(Work work) {
    List<Long> placed = new ArrayList<>();
    return turns.run(
        new SharedTurns.Work<>() {
          @Override
          public Taken run(Handle handle) {
            return work.run(handle, placed);
          }

          @Override
          public void undo() {
            placed.forEach(stories::forget);
            placed.clear();
          }
        });
  }

  /** Whether the document holds the very entries that the last one held. */
  private static boolean isAsBefore(DueFeed due, Listing listing) {
    return listing.fingerprint().equals(due.history().entriesHash());
  }

  private Taken takeEntries(
      Handle handle, Feed feed, Listing listing, Instant now, List<Long> placed) {
    Taken taken = Taken.NOTHING;
    Set<Long> grown = new LinkedHashSet<>();
    for (Entry entry : intake.takeNew(handle, feed, listing, now)) {
      placed.add(entry.id());
      MatchDesk.Newness newness = newness(feed, entry, now);
      StoryDesk.Placed story = stories.place(handle, entry, newness);
      MatchDesk.Result result = matches.record(handle, feed, entry, story.storyId(), newness, now);
      if (story.place() == StoryDesk.Place.JOINED) {
        grown.add(story.storyId());
      }
      taken = taken.plus(result);
    }
    grown.forEach(story -> matches.grew(handle, story, now));
    if (taken.entries() > 0) {
      matches.catchUp(handle, now);
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

  /**
   * What a poll led to.
   *
   * @param entries new entries
   * @param matches watches that entries matched
   * @param owed stories that chats are owed now and were not before
   */
  record Taken(int entries, int matches, int owed) {

    static final Taken NOTHING = new Taken(0, 0, 0);

    Taken plus(MatchDesk.Result result) {
      return new Taken(entries + 1, matches + result.matches(), owed + result.owed());
    }
  }
}
