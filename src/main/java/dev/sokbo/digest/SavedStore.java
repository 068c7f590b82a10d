package dev.sokbo.digest;

import dev.sokbo.feed.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What each chat keeps for later: copies, so that they outlive the entries. */
public final class SavedStore {

  /** Keeps an entry; false when the chat kept it before. */
  public boolean save(Handle handle, long chatId, Entry entry, Instant now) {
    return handle
            .createUpdate(
                """
                insert into saved (chat_id, entry_id, title, link, saved_at)
                values (:chat, :entry, :title, :link, :now)
                on conflict (chat_id, entry_id) do update
                  set saved_at = excluded.saved_at, removed_at = null
                  where saved.removed_at is not null
                """)
            .bind("chat", chatId)
            .bind("entry", entry.id())
            .bind("title", entry.title())
            .bind("link", entry.link())
            .bind("now", now)
            .execute()
        == 1;
  }

  /** What a chat keeps, the latest first. */
  public List<Saved> list(Handle handle, long chatId, int limit) {
    return handle
        .createQuery(
            """
            select id, title, link, saved_at from saved
            where chat_id = :chat and removed_at is null order by id desc limit :limit
            """)
        .bind("chat", chatId)
        .bind("limit", limit)
        .mapTo(Saved.class)
        .list();
  }

  /** Gives what a chat keeps to another chat. */
  public void moveAll(Handle handle, long from, long into) {
    handle
        .createUpdate(
            """
            update saved set chat_id = :into
            where chat_id = :from
              and entry_id not in (select entry_id from saved where chat_id = :into)
            """)
        .bind("into", into)
        .bind("from", from)
        .execute();
  }

  /** Keeps something no longer; it can be restored. */
  public void remove(Handle handle, long savedId, Instant now) {
    handle.execute("update saved set removed_at = ? where id = ?", now, savedId);
  }

  /**
   * Keeps again what was removed at that time or later, and forgets for good what was removed
   * before it.
   *
   * @return its title; empty where there is nothing to restore
   */
  public Optional<String> restore(Handle handle, long chatId, long savedId, Instant since) {
    handle.execute("delete from saved where chat_id = ? and removed_at < ?", chatId, since);
    int restored =
        handle.execute(
            """
            update saved set removed_at = null
            where chat_id = ? and id = ? and removed_at is not null
            """,
            chatId,
            savedId);
    return restored == 0
        ? Optional.empty()
        : handle
            .createQuery("select title from saved where id = :id")
            .bind("id", savedId)
            .mapTo(String.class)
            .findOne();
  }
}
