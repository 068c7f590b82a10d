package dev.sokbo.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What each feed has carried, by identity. It outlives the entries themselves, so that what stays
 * in a feed for longer than entries are kept does not come again as news.
 */
public final class KnownEntries {

  /** How much older than it is a time of last sight may be, which saves writing it at each poll. */
  private static final Duration SIGHT = Duration.ofDays(7);

  /**
   * How long an identity is kept after its feed was last noted to carry it, and so 90 days at least
   * after it last did.
   */
  public static final Duration KEPT = Duration.ofDays(90).plus(SIGHT);

  /** Parameters that every database takes in one statement. */
  private static final int PORTION = 512;

  private static final String SELECT =
      "select identity, likeness, entry_id, seen_at from known_entry where feed_id = :feed and ";

  /**
   * An entry that was there before.
   *
   * @param entryId absent where the entry itself is not kept any more
   */
  record Known(String identity, String likeness, @Nullable Long entryId, Instant seenAt) {}

  Map<String, Known> byIdentity(Handle handle, long feedId, Collection<String> identities) {
    return find(handle, feedId, "identity in (<some>)", identities).stream()
        .collect(Collectors.toMap(Known::identity, Function.identity()));
  }

  /** Those of some likenesses, by likeness; of several alike, any. */
  Map<String, Known> byLikeness(Handle handle, long feedId, Collection<String> likenesses) {
    return find(handle, feedId, "likeness in (<some>)", likenesses).stream()
        .collect(Collectors.toMap(Known::likeness, Function.identity(), (one, other) -> one));
  }

  private static List<Known> find(
      Handle handle, long feedId, String condition, Collection<String> keys) {
    List<Known> found = new ArrayList<>();
    for (List<String> some : portions(keys)) {
      found.addAll(
          handle
              .createQuery(SELECT + condition)
              .bind("feed", feedId)
              .bindList("some", some)
              .mapTo(Known.class)
              .list());
    }
    return found;
  }

  void add(Handle handle, long feedId, EntryIdentity entry, @Nullable Long entryId, Instant now) {
    handle
        .createUpdate(
            """
            insert into known_entry (feed_id, identity, likeness, entry_id, seen_at)
            values (:feed, :identity, :likeness, :entry, :now)
            on conflict (feed_id, identity) do nothing
            """)
        .bind("feed", feedId)
        .bind("identity", entry.identity())
        .bind("likeness", entry.likeness())
        .bind("entry", entryId)
        .bind("now", now)
        .execute();
  }

  /** Gives a known entry the identity and likeness that it has now. */
  void update(Handle handle, long feedId, Known known, EntryIdentity entry, Instant now) {
    handle
        .createUpdate(
            """
            update known_entry set identity = :identity, likeness = :likeness, seen_at = :now
            where feed_id = :feed and identity = :known
            """)
        .bind("feed", feedId)
        .bind("known", known.identity())
        .bind("identity", entry.identity())
        .bind("likeness", entry.likeness())
        .bind("now", now)
        .execute();
  }

  /** Notes that the feed still carries these. */
  void see(Handle handle, long feedId, Collection<Known> known, Instant now) {
    List<String> unseen =
        known.stream()
            .filter(entry -> entry.seenAt().isBefore(now.minus(SIGHT)))
            .map(Known::identity)
            .toList();
    for (List<String> some : portions(unseen)) {
      handle
          .createUpdate(
              """
              update known_entry set seen_at = :now
              where feed_id = :feed and identity in (<some>)
              """)
          .bind("now", now)
          .bind("feed", feedId)
          .bindList("some", some)
          .execute();
    }
  }

  /** Lets another feed know all that a feed has carried. */
  void move(Handle handle, long fromFeedId, long toFeedId) {
    handle
        .createUpdate(
            """
            insert into known_entry (feed_id, identity, likeness, entry_id, seen_at)
            select :to, identity, likeness, entry_id, seen_at from known_entry
            where feed_id = :from
            on conflict (feed_id, identity) do nothing
            """)
        .bind("from", fromFeedId)
        .bind("to", toFeedId)
        .execute();
  }

  /**
   * Forgets identities that no feed has carried since a time, at most so many; tells how many. The
   * latest of each feed stay, twice as many as it lists.
   */
  public int deleteBefore(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            delete from known_entry where (feed_id, identity) in (
              select old.feed_id, old.identity from known_entry old
              join feed on feed.id = old.feed_id
              where old.seen_at < :before
                and 2 * feed.length <= (
                  select count(*) from known_entry newer
                  where newer.feed_id = old.feed_id and newer.seen_at > old.seen_at)
              limit :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }

  private static List<List<String>> portions(Collection<String> keys) {
    List<String> all = List.copyOf(keys);
    List<List<String>> portions = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PORTION) {
      portions.add(filledUp(all.subList(from, Math.min(all.size(), from + PORTION))));
    }
    return portions;
  }

  /** The last key again and again up to a power of two, so that there are few statements. */
  private static List<String> filledUp(List<String> keys) {
    int size = Integer.highestOneBit(keys.size() * 2 - 1);
    List<String> full = new ArrayList<>(keys);
    full.addAll(Collections.nCopies(size - keys.size(), keys.getLast()));
    return full;
  }
}
