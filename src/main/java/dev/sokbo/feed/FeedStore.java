package dev.sokbo.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The feeds that Sokbo polls; package {@code poll} has the cursor of each. */
public final class FeedStore {

  /** The unit separator of ASCII, which no category's name holds. */
  private static final String CATEGORY_SEPARATOR = "\u001f";

  /** What of the table makes a {@link Feed}. */
  public static final String COLUMNS =
      """
      id, url, coalesce(given_title, title) as title,
      coalesce(language, given_language) as language, common, state, etag, last_modified, body_hash,
      next_poll_at, polled_at, succeeded_at, failures, last_trouble
      """;

  private static final String SELECT = "select " + COLUMNS + " from feed ";

  private final FeedMerge merge = new FeedMerge();

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

  /**
   * Sets the language that a feed counts as long as it names none itself.
   *
   * @param language absent to take back what was set before
   */
  public void suggestLanguage(Handle handle, long id, @Nullable String language) {
    handle
        .createUpdate("update feed set given_language = :language where id = :id")
        .bind("language", language)
        .bind("id", id)
        .execute();
  }

  /** The feed of a number. */
  public Optional<Feed> find(Handle handle, long id) {
    return handle.createQuery(SELECT + "where id = :id").bind("id", id).mapTo(Feed.class).findOne();
  }

  /** The feed at an address, spelled as it is stored. */
  public Optional<Feed> find(Handle handle, String url) {
    return handle
        .createQuery(SELECT + "where url = :url")
        .bind("url", url)
        .mapTo(Feed.class)
        .findOne();
  }

  /** How many feeds there are. */
  public int count(Handle handle) {
    return handle.createQuery("select count(*) from feed").mapTo(Integer.class).one();
  }

  /** All feeds, oldest first. */
  public List<Feed> all(Handle handle) {
    return handle.createQuery(SELECT + "order by id").mapTo(Feed.class).list();
  }

  /**
   * Gives a feed another address; one that is there already takes over all that this one has:
   * followers, entries and what is known of them.
   *
   * @return the feed that lives on
   */
  public Feed move(Handle handle, Feed feed, String url, Instant now) {
    Optional<Feed> there = find(handle, url);
    if (there.isEmpty()) {
      handle.execute("update feed set url = ?, moved_to = null where id = ?", url, feed.id());
      return find(handle, feed.id()).orElseThrow();
    }
    if (there.get().id() != feed.id()) {
      merge.merge(handle, feed, there.get(), now);
    }
    return find(handle, there.get().id()).orElseThrow();
  }

  /** Removes a feed with all that it has. */
  public void delete(Handle handle, long id) {
    handle.execute("delete from feed where id = ?", id);
  }

  /** Ends the polls of a feed that is gone for good. */
  public void stop(Handle handle, long id) {
    handle.execute("update feed set state = 'STOPPED', leased_until = 0 where id = ?", id);
  }

  /** Polls a stopped feed again, since somebody asks for it anew. */
  public void revive(Handle handle, long id, Instant now) {
    handle
        .createUpdate(
            """
            update feed set state = 'ACTIVE', gone = 0, next_poll_at = :now
            where id = :id and state = 'STOPPED'
            """)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }
}
