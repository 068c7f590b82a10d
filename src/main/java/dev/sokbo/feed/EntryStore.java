package dev.sokbo.feed;

import dev.sokbo.syndication.ParsedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The entries of all feeds. */
public final class EntryStore {

  private static final String SELECT =
      """
      select id, feed_id, title, link, author, summary, content, published_at, fetched_at
      from entry
      """;

  /** The entry of a number. */
  public Optional<Entry> find(Handle handle, long id) {
    return handle
        .createQuery(SELECT + "where id = :id")
        .bind("id", id)
        .mapTo(Entry.class)
        .findOne();
  }

  /** The newest of the entries with a link, whatever feed they are of. */
  public Optional<Entry> findByLink(Handle handle, String link) {
    return handle
        .createQuery(
            SELECT
                + """
                where substr(link, 1, 500) = substr(:link, 1, 500) and link = :link
                order by id desc limit 1
                """)
        .bind("link", link)
        .mapTo(Entry.class)
        .findOne();
  }

  /** What was fetched since a time and has a lower id than given, newest first. */
  public List<Entry> recentBefore(Handle handle, Instant since, long id, int limit) {
    return handle
        .createQuery(
            SELECT + "where fetched_at >= :since and id < :id order by id desc limit :limit")
        .bind("since", since)
        .bind("id", id)
        .bind("limit", limit)
        .mapTo(Entry.class)
        .list();
  }

  /**
   * Deletes entries fetched before a time, at most so many; tells how many it deleted. What a chat
   * is still owed stays.
   */
  public int deleteBefore(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            delete from entry where id in (
              select entry.id from entry
              where entry.fetched_at < :before
                and not exists (
                  select 1 from story_entry
                  join owed on owed.story_id = story_entry.story_id and owed.message_id is null
                  where story_entry.entry_id = entry.id)
              order by entry.id limit :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }

  /** A feed's entries, newest first. */
  public List<Entry> ofFeed(Handle handle, long feedId, int limit) {
    return handle
        .createQuery(
            SELECT
                + """
                where feed_id = :feed
                order by coalesce(published_at, fetched_at) desc, id desc limit :limit
                """)
        .bind("feed", feedId)
        .bind("limit", limit)
        .mapTo(Entry.class)
        .list();
  }

  /** When a feed's latest entries were published, or fetched where it doesn't say; newest first. */
  public List<Instant> times(Handle handle, long feedId, int limit) {
    return handle
        .createQuery(
            """
            select coalesce(published_at, fetched_at) as newest from entry
            where feed_id = :feed order by coalesce(published_at, fetched_at) desc limit :limit
            """)
        .bind("feed", feedId)
        .bind("limit", limit)
        .mapTo(Instant.class)
        .list();
  }

  Entry insert(
      Handle handle,
      Feed feed,
      ParsedEntry entry,
      @Nullable Instant publishedAt,
      Instant fetchedAt) {
    EntryTexts texts = EntryTexts.of(entry);
    long id =
        handle
            .createQuery(
                """
                insert into entry
                  (feed_id, title, link, author, summary, content, published_at, fetched_at)
                values
                  (:feed, :title, :link, :author, :summary, :content, :published, :now)
                returning id
                """)
            .bind("feed", feed.id())
            .bind("title", texts.title())
            .bind("link", entry.link())
            .bind("author", texts.author())
            .bind("summary", texts.summary())
            .bind("content", texts.content())
            .bindByType("published", publishedAt, Instant.class)
            .bind("now", fetchedAt)
            .mapTo(Long.class)
            .one();
    return new Entry(
        id,
        feed.id(),
        texts.title(),
        entry.link(),
        texts.author(),
        texts.summary(),
        texts.content(),
        publishedAt,
        fetchedAt);
  }

  /** Brings an entry's texts up to date where its title has changed. */
  void correct(Handle handle, long id, ParsedEntry entry) {
    EntryTexts texts = EntryTexts.of(entry);
    handle
        .createUpdate(
            """
            update entry set title = :title, summary = :summary, content = :content
            where id = :id and title <> :title
            """)
        .bind("title", texts.title())
        .bind("summary", texts.summary())
        .bind("content", texts.content())
        .bind("id", id)
        .execute();
  }

  /** Gives a feed's entries to another feed. */
  void move(Handle handle, long fromFeedId, long toFeedId) {
    handle.execute("update entry set feed_id = ? where feed_id = ?", toFeedId, fromFeedId);
  }

  /** Entries whose title has all words of a text, whatever their case, newest first. */
  public List<Entry> search(Handle handle, String text, int limit) {
    List<String> words = List.of(text.strip().split("\\s+"));
    Query query =
        handle.createQuery(
            SELECT + "where " + allOf(0, words.size()) + " order by id desc limit :limit");
    for (int number = 0; number < words.size(); number++) {
      String literal = words.get(number).replaceAll("([!%_])", "!$1");
      query.bind("word" + number, "%" + literal + "%");
    }
    return query.bind("limit", limit).mapTo(Entry.class).list();
  }

  /** Halved again and again, as SQLite nests conditions at most 1,000 deep. */
  private static String allOf(int from, int to) {
    if (to - from == 1) {
      return "lower(title) like lower(:word" + from + ") escape '!'";
    }
    int middle = (from + to) / 2;
    return "(" + allOf(from, middle) + " and " + allOf(middle, to) + ")";
  }
}
