package dev.sokbo.command;

import dev.sokbo.feed.Entry;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What people of a chat kept, with title and link, so that it outlives the entry itself. */
public final class SavedStore {

  /** Keeps an entry; false when it was kept already. */
  boolean save(Handle handle, long chatId, Entry entry, Instant now) {
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

  /** What was kept last, newest first. */
  List<Saved> list(Handle handle, long chatId, int limit) {
    return handle
        .createQuery(
            """
            select title, link, saved_at from saved where chat_id = :chat
            order by saved_at desc, entry_id desc limit :limit
            """)
        .bind("chat", chatId)
        .bind("limit", limit)
        .mapTo(Saved.class)
        .list();
  }

  /** An entry that was kept. */
  record Saved(String title, @Nullable String link, Instant savedAt) {}
}
