package dev.sokbo.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The watches of all chats. */
public final class WatchStore {

  private static final String COLUMNS = "select id, chat_id, name, query from watch ";

  /** Adds a watch to a chat; empty, and nothing changed, when the chat has one of that name. */
  public Optional<Watch> add(Handle handle, long chatId, String name, String query, Instant now) {
    return handle
        .createQuery(
            """
            insert into watch (chat_id, name, query, created_at)
            values (:chatId, :name, :query, :now)
            on conflict (chat_id, name) do nothing
            returning id
            """)
        .bind("chatId", chatId)
        .bind("name", name)
        .bind("query", query)
        .bind("now", now)
        .mapTo(Long.class)
        .findOne()
        .map(id -> new Watch(id, chatId, name, query));
  }

  /** Takes a watch of a chat away and gives it back; empty when there is none of that name. */
  public Optional<Watch> remove(Handle handle, long chatId, String name) {
    Optional<Watch> watch =
        handle
            .createQuery(COLUMNS + "where chat_id = :chatId and name = :name")
            .bind("chatId", chatId)
            .bind("name", name)
            .mapTo(Watch.class)
            .findOne();
    watch.ifPresent(found -> handle.execute("delete from watch where id = ?", found.id()));
    return watch;
  }

  /** A chat's watches, oldest first. */
  public List<Watch> ofChat(Handle handle, long chatId) {
    return handle
        .createQuery(COLUMNS + "where chat_id = :chatId order by id")
        .bind("chatId", chatId)
        .mapTo(Watch.class)
        .list();
  }

  /** Every watch, oldest first. */
  public List<Watch> all(Handle handle) {
    return handle.createQuery(COLUMNS + "order by id").mapTo(Watch.class).list();
  }
}
