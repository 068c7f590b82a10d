package dev.sokbo.poll;

import dev.sokbo.feed.FeedStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The feeds in the order in which they are due, and who holds which of them. */
public final class PollQueue {

  private static final String HISTORY =
      """
      , moved_to, gone, failing_since, failure_told, entries_hash, newest_at, rhythm_millis,
      ttl_millis,
      (select count(*) from hub_lease where hub_lease.feed_id = feed.id) as hubs
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
   * Ends every lease: only one process uses a database, so that the leases at its start are an
   * earlier run's.
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
}
