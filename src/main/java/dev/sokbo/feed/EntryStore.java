package dev.sokbo.feed;

import dev.sokbo.syndication.ParsedEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The entries of all feeds. Within a feed, an entry is known again by its identity. */
public final class EntryStore {

  private static final String COLUMNS =
      "id, feed_id, title, link, author, summary, content, published_at, fetched_at";

  private static final String SELECT = "select " + COLUMNS + " from entry ";

  /**
   * Stores those of a feed's entries that are new to it. One whose link and title are known is not
   * new, though its id or date have changed; one whose title has changed is corrected in place.
   *
   * @return the new ones, oldest first
   */
  public List<Entry> insertNew(Handle handle, Feed feed, List<ParsedEntry> entries, Instant now) {
    List<ParsedEntry> unknown = new ArrayList<>();
    byIdentity(entries)
        .forEach(
            (identity, entry) -> {
              if (!correct(handle, feed, identity, entry)
                  && !recognise(handle, feed, identity, entry)) {
                unknown.add(entry);
              }
            });
    return insert(handle, feed, oldestFirst(unknown, now), now);
  }

  /** Each entry once; where a document repeats one, its first stands. */
  private static Map<String, ParsedEntry> byIdentity(List<ParsedEntry> entries) {
    Map<String, ParsedEntry> byIdentity = new LinkedHashMap<>();
    entries.stream()
        .map(EntryStore::storable)
        .forEach(entry -> byIdentity.putIfAbsent(EntryIdentity.of(entry), entry));
    return byIdentity;
  }

  private static ParsedEntry storable(ParsedEntry entry) {
    return new ParsedEntry(
        entry.id(),
        Storable.text(entry.title()),
        Storable.text(entry.link()),
        entry.published(),
        entry.updated(),
        entry.summary(),
        entry.content(),
        entry.author());
  }

  /** Brings a known entry's title up to date; false where the entry is unknown. */
  private static boolean correct(Handle handle, Feed feed, String identity, ParsedEntry entry) {
    Optional<String> stored =
        handle
            .createQuery("select title from entry where feed_id = :feed and identity = :identity")
            .bind("feed", feed.id())
            .bind("identity", identity)
            .mapTo(String.class)
            .findOne();
    if (stored.isPresent() && entry.title() != null && !stored.get().equals(entry.title())) {
      update(handle, feed, identity, EntryTexts.of(entry));
    }
    return stored.isPresent();
  }

  private static void update(Handle handle, Feed feed, String identity, EntryTexts texts) {
    handle
        .createUpdate(
            """
            update entry set title = :title, summary = :summary, content = :content
            where feed_id = :feed and identity = :identity
            """)
        .bind("title", texts.title())
        .bind("summary", texts.summary())
        .bind("content", texts.content())
        .bind("feed", feed.id())
        .bind("identity", identity)
        .execute();
  }

  /** Knows an entry by link and title, and remembers the id that it has now. */
  private static boolean recognise(Handle handle, Feed feed, String identity, ParsedEntry entry) {
    if (entry.link() == null || entry.title() == null) {
      return false;
    }
    return handle
            .createUpdate(
                """
                update entry set identity = :identity
                where id = (
                  select min(id) from entry
                  where feed_id = :feed and link = :link and title = :title)
                """)
            .bind("identity", identity)
            .bind("feed", feed.id())
            .bind("link", entry.link())
            .bind("title", entry.title())
            .execute()
        > 0;
  }

  /** Feeds list the newest first, so entries of one time are turned round. */
  private static List<ParsedEntry> oldestFirst(List<ParsedEntry> entries, Instant now) {
    List<ParsedEntry> oldestFirst = new ArrayList<>(entries);
    Collections.reverse(oldestFirst);
    oldestFirst.sort(
        Comparator.comparing(entry -> Objects.requireNonNullElse(date(entry).orElse(null), now)));
    return oldestFirst;
  }

  private static Optional<Instant> date(ParsedEntry entry) {
    return Optional.ofNullable(entry.published()).or(() -> Optional.ofNullable(entry.updated()));
  }

  private static List<Entry> insert(
      Handle handle, Feed feed, List<ParsedEntry> entries, Instant now) {
    return entries.stream()
        .map(entry -> insert(handle, feed, entry, now))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Entry> insert(Handle handle, Feed feed, ParsedEntry entry, Instant now) {
    EntryTexts texts = EntryTexts.of(entry);
    return handle
        .createQuery(
            """
            insert into entry
              (feed_id, identity, title, link, author, summary, content, published_at, fetched_at)
            values
              (:feed, :identity, :title, :link, :author, :summary, :content, :published, :now)
            on conflict (feed_id, identity) do nothing
            returning
            """
                + COLUMNS)
        .bind("feed", feed.id())
        .bind("identity", EntryIdentity.of(entry))
        .bind("title", texts.title())
        .bind("link", entry.link())
        .bind("author", texts.author())
        .bind("summary", texts.summary())
        .bind("content", texts.content())
        .bindByType("published", date(entry).orElse(null), Instant.class)
        .bind("now", now)
        .mapTo(Entry.class)
        .findOne();
  }

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
        .createQuery(SELECT + "where link = :link order by id desc limit 1")
        .bind("link", link)
        .mapTo(Entry.class)
        .findOne();
  }

  /** What was fetched since a time, newest first. */
  public List<Entry> recent(Handle handle, Instant since, int limit) {
    return handle
        .createQuery(SELECT + "where fetched_at >= :since order by id desc limit :limit")
        .bind("since", since)
        .bind("limit", limit)
        .mapTo(Entry.class)
        .list();
  }

  /**
   * Deletes entries fetched before a time, at most so many; tells how many it deleted. What its
   * feed may still carry stays, so that it is not taken for new, and so does what a chat is still
   * owed.
   */
  public int deleteBefore(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            delete from entry where id in (
              select entry.id from entry
              join feed on feed.id = entry.feed_id
              where entry.fetched_at < :before
                and not exists (
                  select 1 from story_entry
                  join owed on owed.story_id = story_entry.story_id and owed.message_id is null
                  where story_entry.entry_id = entry.id)
                and entry.id not in (
                  select id from entry as kept where kept.feed_id = entry.feed_id
                  order by kept.id desc limit 500)
              order by entry.id limit :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }

  /** When a feed's newest entry was published, or fetched where it doesn't say. */
  public Optional<Instant> newestAt(Handle handle, long feedId) {
    return handle
        .createQuery(
            """
            select coalesce(published_at, fetched_at) as newest from entry
            where feed_id = :feed order by newest desc limit 1
            """)
        .bind("feed", feedId)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Entries whose title has all words of a text, whatever their case, newest first. */
  public List<Entry> search(Handle handle, String text, int limit) {
    List<String> words = List.of(text.strip().split("\\s+"));
    StringBuilder condition = new StringBuilder("where 1 = 1");
    for (int number = 0; number < words.size(); number++) {
      condition.append(" and lower(title) like lower(:word").append(number).append(") escape '!'");
    }
    Query query = handle.createQuery(SELECT + condition + " order by id desc limit :limit");
    for (int number = 0; number < words.size(); number++) {
      String literal = words.get(number).replaceAll("([!%_])", "!$1");
      query.bind("word" + number, "%" + literal + "%");
    }
    return query.bind("limit", limit).mapTo(Entry.class).list();
  }
}
