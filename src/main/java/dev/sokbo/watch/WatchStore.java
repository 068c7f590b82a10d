package dev.sokbo.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The watches of all chats. */
public final class WatchStore {

  private static final String COLUMNS = "select id, chat_id, number, name, query from watch ";

  /**
   * Adds a watch to a chat, under a number that the chat has never had; empty, and nothing changed,
   * when the chat has one of that name.
   */
  public Optional<Watch> add(Handle handle, long chatId, String name, String query, Instant now) {
    return handle
        .createQuery(
            """
            insert into watch (chat_id, number, name, query, created_at)
            values (
              :chatId, (select coalesce(max(number), 0) + 1 from watch where chat_id = :chatId),
              :name, :query, :now)
            on conflict (chat_id, name) where removed_at is null do nothing
            returning id, chat_id, number, name, query
            """)
        .bind("chatId", chatId)
        .bind("name", name)
        .bind("query", query)
        .bind("now", now)
        .mapTo(Watch.class)
        .findOne();
  }

  /** Takes a watch away; it can be restored until it is purged. */
  public void remove(Handle handle, long watchId, Instant now) {
    handle
        .createUpdate("update watch set removed_at = :now where id = :id and removed_at is null")
        .bind("now", now)
        .bind("id", watchId)
        .execute();
  }

  /**
   * Brings back a watch of a chat that was taken away since a time; empty, and nothing changed,
   * when there is none or another has its name by now.
   */
  public Optional<Watch> restore(Handle handle, long chatId, long watchId, Instant since) {
    return handle
        .createQuery(
            """
            update watch set removed_at = null
            where id = :id and chat_id = :chatId and removed_at >= :since
              and not exists (
                select 1 from watch other
                where other.chat_id = watch.chat_id and other.name = watch.name
                  and other.removed_at is null)
            returning id, chat_id, number, name, query
            """)
        .bind("id", watchId)
        .bind("chatId", chatId)
        .bind("since", since)
        .mapTo(Watch.class)
        .findOne();
  }

  /** A chat's watches, by rising number. */
  public List<Watch> ofChat(Handle handle, long chatId) {
    return handle
        .createQuery(COLUMNS + "where chat_id = :chatId and removed_at is null order by number")
        .bind("chatId", chatId)
        .mapTo(Watch.class)
        .list();
  }

  /**
   * Gives a chat's watches to another chat, numbered on behind its own, but for those whose names
   * it has.
   */
  public void moveAll(Handle handle, long from, long into) {
    handle
        .createUpdate(
            """
            update watch set chat_id = :into,
              number =
                number + (select coalesce(max(number), 0) from watch where chat_id = :into)
            where chat_id = :from
              and name not in (
                select name from watch where chat_id = :into and removed_at is null)
            """)
        .bind("into", into)
        .bind("from", from)
        .execute();
  }

  /** Every watch, oldest first. */
  public List<Watch> all(Handle handle) {
    return handle
        .createQuery(COLUMNS + "where removed_at is null order by id")
        .mapTo(Watch.class)
        .list();
  }

  /** Purges watches that were taken away before a time, at most so many; tells how many. */
  public int deleteRemoved(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            delete from watch where id in (
              select id from watch where removed_at < :before order by id limit :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }
}
