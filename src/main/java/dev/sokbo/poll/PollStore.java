package dev.sokbo.poll;

import dev.sokbo.feed.Listing;
import dev.sokbo.feed.Storable;
import dev.sokbo.fetch.FetchResult.Fetched;
import dev.sokbo.syndication.ParsedFeed;
import dev.sokbo.trouble.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What polls leave: validators, the next poll, and what went wrong; {@link PollQueue} goes by it.
 */
public final class PollStore {

  /** Characters of a feed's name for itself at most. */
  private static final int LONGEST_TITLE = 300;

  private static final String UNCHANGED =
      """
      update feed
      set polled_at = :now, succeeded_at = :now, next_poll_at = :next, failures = 0,
          last_trouble = null, failing_since = null, failure_told = 0, gone = 0,
          leased_until = 0
      where id = :id
      """;

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

  /** By what a feed's last body is asked for again. */
  public record Validators(long feedId, @Nullable String etag, @Nullable String lastModified) {}

  /** Records with what validators bodies came again that were there already. */
  public void recordValidators(Handle handle, List<Validators> renewed) {
    PreparedBatch batch =
        handle.prepareBatch(
            "update feed set etag = :etag, last_modified = :lastModified where id = :id");
    for (Validators validators : renewed) {
      batch
          .bindByType("etag", validators.etag(), String.class)
          .bindByType("lastModified", validators.lastModified(), String.class)
          .bind("id", validators.feedId())
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
        .bind("title", Storable.text(parsed.title(), LONGEST_TITLE))
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
