package dev.sokbo.feed;

import dev.sokbo.fetch.FetchResult.Fetched;
import dev.sokbo.syndication.ParsedFeed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The feeds that Sokbo polls, with the cursor of each: validators, next poll, lease. */
public final class FeedStore {

  /** The unit separator of ASCII, which no category's name holds. */
  private static final String CATEGORY_SEPARATOR = "\u001f";

  private static final String COLUMNS =
      """
      id, url, coalesce(given_title, title) as title, language, common, state, etag, last_modified, body_hash,
      next_poll_at, polled_at, succeeded_at, failures, last_error
      """;

  private static final String SELECT = "select " + COLUMNS + " from feed ";

  /** Who follows a feed that is added. */
  public enum Following {
    /** Every chat, unless it says otherwise. */
    COMMON,
    /** The chats that ask for it. */
    ON_REQUEST
  }

  /**
   * Adds a feed, due at once, or gives back the one that is there with this URL. A feed that is
   * added as common becomes so; it never stops being so by being added again.
   */
  public Feed add(Handle handle, String url, Following following, Instant now) {
    handle
        .createUpdate(
            """
            insert into feed (url, common, next_poll_at, created_at)
            values (:url, :common, :now, :now)
            on conflict (url) do update set common = 1
            where feed.common = 0 and excluded.common = 1
            """)
        .bind("url", url)
        .bind("common", following == Following.COMMON ? 1 : 0)
        .bind("now", now)
        .execute();
    return find(handle, url).orElseThrow();
  }

  /**
   * Notes what a subscription list says of a feed, and leaves alone what it doesn't say. Its title
   * goes before the feed's own.
   */
  public void describe(Handle handle, long id, OpmlFeed description) {
    handle
        .createUpdate(
            """
            update feed
            set given_title = coalesce(:title, given_title), site = coalesce(:site, site),
                categories = coalesce(nullif(:categories, ''), categories)
            where id = :id
            """)
        .bind("title", description.title())
        .bind("site", description.site())
        .bind("categories", String.join(CATEGORY_SEPARATOR, description.categories()))
        .bind("id", id)
        .execute();
  }

  /** All feeds as a subscription list has them, oldest first. */
  public List<OpmlFeed> descriptions(Handle handle) {
    return handle
        .createQuery(
            """
            select url, coalesce(given_title, title) as title, site, categories from feed
            order by id
            """)
        .map(
            (row, context) ->
                new OpmlFeed(
                    row.getString("url"),
                    row.getString("title"),
                    row.getString("site"),
                    categories(row.getString("categories"))))
        .list();
  }

  private static List<String> categories(@Nullable String stored) {
    return stored == null || stored.isEmpty()
        ? List.of()
        : List.of(stored.split(CATEGORY_SEPARATOR, -1));
  }

  /** Sets the language of a feed that named none so far; what it names itself wins later. */
  public void suggestLanguage(Handle handle, long id, String language) {
    handle
        .createUpdate("update feed set language = coalesce(language, :language) where id = :id")
        .bind("language", language)
        .bind("id", id)
        .execute();
  }

  public Optional<Feed> find(Handle handle, long id) {
    return handle.createQuery(SELECT + "where id = :id").bind("id", id).mapTo(Feed.class).findOne();
  }

  public Optional<Feed> find(Handle handle, String url) {
    return handle
        .createQuery(SELECT + "where url = :url")
        .bind("url", url)
        .mapTo(Feed.class)
        .findOne();
  }

  /** All feeds, oldest first. */
  public List<Feed> all(Handle handle) {
    return handle.createQuery(SELECT + "order by id").mapTo(Feed.class).list();
  }

  /**
   * Takes active feeds that are due and that nobody holds, and holds them until the lease's end or
   * until the poll is recorded. Two callers never get the same feed.
   *
   * @return at most {@code limit} feeds, the longest due first
   */
  public List<Feed> claimDue(Handle handle, Instant now, Instant leaseEnd, int limit) {
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
                + COLUMNS)
        .bind("leaseEnd", leaseEnd)
        .bind("now", now)
        .bind("limit", limit)
        .mapTo(Feed.class)
        .list()
        .stream()
        .sorted(Comparator.comparing(Feed::nextPollAt).thenComparingLong(Feed::id))
        .toList();
  }

  /**
   * Ends every lease: for a database that only this process uses, whose leases are an earlier
   * run's.
   */
  public void releaseAll(Handle handle) {
    handle.execute("update feed set leased_until = 0 where leased_until > 0");
  }

  /** Records that the feed is as it was: clears failures and lease. */
  public void recordUnchanged(Handle handle, long id, Instant now, Instant nextPollAt) {
    handle
        .createUpdate(
            """
            update feed
            set polled_at = :now, succeeded_at = :now, next_poll_at = :next,
                failures = 0, last_error = null, leased_until = 0
            where id = :id
            """)
        .bind("now", now)
        .bind("next", nextPollAt)
        .bind("id", id)
        .execute();
  }

  /**
   * Records a document that was read: its validators, hash, title and language; clears failures and
   * lease. A title or language that the feed left out this time stays.
   */
  public void recordPolled(
      Handle handle, long id, Fetched answer, ParsedFeed parsed, Instant now, Instant nextPollAt) {
    handle
        .createUpdate(
            """
            update feed
            set etag = :etag, last_modified = :lastModified, body_hash = :bodyHash,
                title = coalesce(:title, title), language = coalesce(:language, language)
            where id = :id
            """)
        .bind("etag", answer.etag())
        .bind("lastModified", answer.lastModified())
        .bind("bodyHash", answer.bodyHash())
        .bind("title", Storable.text(parsed.title()))
        .bind("language", Storable.text(parsed.language()))
        .bind("id", id)
        .execute();
    recordUnchanged(handle, id, now, nextPollAt);
  }

  /** Records a poll that failed, and why; clears the lease. */
  public void recordFailure(
      Handle handle, long id, String reason, Instant now, Instant nextPollAt) {
    handle
        .createUpdate(
            """
            update feed
            set polled_at = :now, next_poll_at = :next, failures = failures + 1,
                last_error = :reason, leased_until = 0
            where id = :id
            """)
        .bind("now", now)
        .bind("next", nextPollAt)
        .bind("reason", reason)
        .bind("id", id)
        .execute();
  }
}
