package dev.sokbo.feed;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Two feeds that turn out to be one: who follows them, their entries and what is known of them. */
final class FeedMerge {

  private final EntryStore entries = new EntryStore();
  private final KnownEntries known = new KnownEntries();

  /** Gives all that one feed has to another, and removes it; both are in the table. */
  void merge(Handle handle, Feed from, Feed into, Instant now) {
    mergeFollowers(handle, from, into);
    known.move(handle, from.id(), into.id());
    entries.move(handle, from.id(), into.id());
    handle
        .createUpdate(
            """
            update feed
            set common = case when common = 1 then 1 else :common end,
                state = 'ACTIVE', gone = 0, next_poll_at = :now,
                given_title = coalesce(given_title,
                  (select given_title from feed as other where other.id = :from)),
                given_language = coalesce(given_language,
                  (select given_language from feed as other where other.id = :from)),
                succeeded_at = coalesce(succeeded_at,
                  (select succeeded_at from feed as other where other.id = :from))
            where id = :into
            """)
        .bind("common", from.common() ? 1 : 0)
        .bind("now", now)
        .bind("from", from.id())
        .bind("into", into.id())
        .execute();
    handle.execute("delete from feed where id = ?", from.id());
  }

  /** Who followed either, by choice or because it is common, follows the one that is left. */
  private static void mergeFollowers(Handle handle, Feed from, Feed into) {
    if (from.common()) {
      handle
          .createUpdate(
              """
              update subscription set following = 1
              where feed_id = :into and following = 0
                and chat_id not in (select chat_id from subscription where feed_id = :from)
              """)
          .bind("from", from.id())
          .bind("into", into.id())
          .execute();
    }
    handle
        .createUpdate(
            """
            insert into subscription (chat_id, feed_id, following, since)
            select chat_id, :into, following, since from subscription
            where feed_id = :from and (following = 1 or :common = 0)
            on conflict (chat_id, feed_id) do update set following = 1
            where excluded.following = 1
            """)
        .bind("from", from.id())
        .bind("into", into.id())
        .bind("common", into.common() ? 1 : 0)
        .execute();
  }
}
