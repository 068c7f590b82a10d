package dev.sokbo.feed;

import dev.sokbo.fetch.FetchResult.Fetched;
import dev.sokbo.syndication.ParsedFeed;
import dev.sokbo.trouble.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The cursor of each feed: lease, validators, next poll, and what went wrong. */
public final class PollStore {

  private static final String UNCHANGED =
      """
      update feed
      set polled_at = :now, succeeded_at = :now, next_poll_at = :next, failures = 0,
          last_trouble = null, failing_since = null, failure_told = 0, gone = 0,
          leased_until = 0
      where id = :id
      """;

  private static final String HISTORY =
      """
      , moved_to, gone, failing_since, failure_told, entries_hash, newest_at, rhythm_millis,
      ttl_millis
      """;

  /**
   * Takes active feeds that are due and that nobody holds, and holds them until the lease's end or
   * until the poll is recorded. Two callers never get the same feed.
   *
   * @return at most {@code limit} feeds, the longest due first
   */
  public List<DueFeed> claimDue(Handle handle, Instant now, Instant leaseEnd, int limit) {
    return handle
        .createQuery(
            """
            update feed set leased_until = :leaseEnd
            where leased_until <= :now
              and id in (
                select id from feed
                where state = 'ACTIVE' and next_poll_at <= :now and leased_until <= :now
                order by next_poll_at, id
                limit :limit)
            returning
            """
                + FeedStore.COLUMNS
                + HISTORY)
        .bind("leaseEnd", leaseEnd)
        .bind("now", now)
        .bind("limit", limit)
        .mapTo(DueFeed.class)
        .list()
        .stream()
        .sorted(
            Comparator.comparing((DueFeed due) -> due.feed().nextPollAt())
                .thenComparingLong(due -> due.feed().id()))
        .toList();
  }

  /**
   * Ends every lease: for a database that only this process uses, whose leases are an earlier
   * run's.
   */
  public void releaseAll(Handle handle) {
    handle.execute("update feed set leased_until = 0 where leased_until > 0");
  }

  /** A feed with what its polls left, whether it is due or not. */
  public Optional<DueFeed> find(Handle handle, long id) {
    return handle
        .createQuery("select " + FeedStore.COLUMNS + HISTORY + " from feed where id = :id")
        .bind("id", id)
        .mapTo(DueFeed.class)
        .findOne();
  }

  /** Puts a claimed feed back that is to wait a little. */
  public void postpone(Handle handle, long id, Instant until) {
    handle
        .createUpdate("update feed set next_poll_at = :until, leased_until = 0 where id = :id")
        .bind("until", until)
        .bind("id", id)
        .execute();
  }

  /**
   * Makes feeds due that were polled at a time still to come, as a clock says that has gone back:
   * they would wait for as long as it went.
   */
  public int pullBack(Handle handle, Instant now) {
    return handle
        .createUpdate(
            """
            update feed set next_poll_at = :now, leased_until = 0, polled_at = :now
            where polled_at > :now
            """)
        .bind("now", now)
        .execute();
  }

  /** Notes that a page stood at the feed's last address, so that its new one is due at once. */
  public void recordPage(Handle handle, long id, Instant now) {
    handle
        .createUpdate(
            """
            update feed set polled_at = :now, next_poll_at = :now, failures = 0, leased_until = 0
            where id = :id
            """)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** A poll that found its feed as it was. */
  public record Quiet(long feedId, Instant polledAt, Instant nextPollAt) {}

  /** Records that the feed is as it was: clears failures and lease. */
  public void recordUnchanged(Handle handle, long id, Instant now, Instant nextPollAt) {
    handle
        .createUpdate(UNCHANGED)
        .bind("now", now)
        .bind("next", nextPollAt)
        .bind("id", id)
        .execute();
  }

  /** Records the same of several feeds, in as few steps as the database takes. */
  public void recordUnchanged(Handle handle, List<Quiet> polls) {
    PreparedBatch batch = handle.prepareBatch(UNCHANGED);
    for (Quiet poll : polls) {
      batch
          .bind("now", poll.polledAt())
          .bind("next", poll.nextPollAt())
          .bind("id", poll.feedId())
          .add();
    }
    batch.execute();
  }

  /**
   * Records a document that was read: its validators, hash, title and language. A title or language
   * that the feed left out this time stays.
   */
  public void recordDocument(
      Handle handle, long id, Fetched answer, ParsedFeed parsed, Listing listing) {
    handle
        .createUpdate(
            """
            update feed
            set etag = :etag, last_modified = :lastModified, body_hash = :bodyHash,
                title = coalesce(:title, title), language = coalesce(:language, language),
                site = coalesce(site, :site), entries_hash = :entriesHash, length = :length,
                ttl_millis = :ttl
            where id = :id
            """)
        .bind("etag", answer.etag())
        .bind("lastModified", answer.lastModified())
        .bind("bodyHash", answer.bodyHash())
        .bind("title", Storable.text(parsed.title()))
        .bind("language", Storable.text(parsed.language()))
        .bind("site", Storable.text(parsed.link()))
        .bind("entriesHash", listing.fingerprint())
        .bind("length", listing.length())
        .bindByType("ttl", millis(parsed.hints().ttl()), Long.class)
        .bind("id", id)
        .execute();
  }

  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }

  /** Records a poll that failed, and why; clears the lease. */
  public void recordFailure(
      Handle handle, long id, Trouble trouble, Instant now, Instant nextPollAt) {
    handle
        .createUpdate(
            """
            update feed
            set polled_at = :now, next_poll_at = :next, failures = failures + 1,
                failing_since = coalesce(failing_since, :now), last_trouble = :trouble, gone = 0,
                leased_until = 0
            where id = :id
            """)
        .bind("now", now)
        .bind("next", nextPollAt)
        .bind("trouble", Storable.text(trouble.written()))
        .bind("id", id)
        .execute();
  }

  /** Notes that the site said once more that the feed is gone; to be called after its failure. */
  public void recordGone(Handle handle, long id, int times) {
    handle.execute("update feed set gone = ? where id = ?", times, id);
  }

  /** Notes that its chats know of a feed's failures. */
  public void recordTold(Handle handle, long id) {
    handle.execute("update feed set failure_told = 1 where id = ?", id);
  }

  /** Notes where an answer said that the feed has moved; nowhere where it didn't. */
  public void recordMove(Handle handle, long id, @Nullable String movedTo) {
    handle
        .createUpdate("update feed set moved_to = :movedTo where id = :id")
        .bind("movedTo", movedTo)
        .bind("id", id)
        .execute();
  }
}
