package dev.sokbo.digest;

import dev.sokbo.feed.Entry;
import java.time.Instant;
import java.util.List;
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
                on conflict (chat_id, entry_id) do nothing
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
            where chat_id = :chat order by id desc limit :limit
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

  /** Keeps something no longer. */
  public void remove(Handle handle, long savedId) {
    handle.execute("delete from saved where id = ?", savedId);
  }
}
