package dev.sokbo.cadence;

import dev.sokbo.chat.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Each chat's cadence and the time of its next digest. */
public final class CadenceStore {

  /** The language of the words that stand in the database. */
  private static final Language STORED = Language.EN;

  /** A chat's cadence; empty for a chat that has none yet. */
  public Optional<ChatCadence> find(Handle handle, long chatId) {
    return handle
        .createQuery(
            "select chat_id, cadence, next_at, digested_at from cadence where chat_id = :chat")
        .bind("chat", chatId)
        .map((row, context) -> chatCadence(row))
        .findOne();
  }

  /**
   * Gives a chat its cadence.
   *
   * @param nextAt when its next digest is due under it; absent while nothing is owed
   */
  public void set(Handle handle, long chatId, Cadence cadence, @Nullable Instant nextAt) {
    handle
        .createUpdate(
            """
            insert into cadence (chat_id, cadence, next_at) values (:chat, :cadence, :next)
            on conflict (chat_id) do update
              set cadence = excluded.cadence, next_at = excluded.next_at
            """)
        .bind("chat", chatId)
        .bind("cadence", CadenceWords.print(cadence, STORED))
        .bind("next", millis(nextAt))
        .execute();
  }

  /** Gives a new chat its first cadence; one that has a cadence keeps it. */
  public void begin(Handle handle, long chatId, Cadence cadence) {
    handle
        .createUpdate(
            """
            insert into cadence (chat_id, cadence) values (:chat, :cadence)
            on conflict (chat_id) do nothing
            """)
        .bind("chat", chatId)
        .bind("cadence", CadenceWords.print(cadence, STORED))
        .execute();
  }

  /**
   * Sets a chat's next digest, unless an earlier one is set already. The row is written in any
   * case, so that a {@link #claim} at the same time waits for what the caller owes the chat.
   */
  public void bringForward(Handle handle, long chatId, Instant nextAt) {
    handle
        .createUpdate(
            """
            update cadence
            set next_at = case when next_at is null or next_at > :next then :next else next_at end
            where chat_id = :chat
            """)
        .bind("next", nextAt)
        .bind("chat", chatId)
        .execute();
  }

  /** Lets a chat be told of what breaks its cadence at a time, unless it is sooner already. */
  public void breakIn(Handle handle, long chatId, Instant at) {
    handle
        .createUpdate(
            """
            update cadence
            set breaking_at =
              case when breaking_at is null or breaking_at > :at then :at else breaking_at end
            where chat_id = :chat
            """)
        .bind("at", at)
        .bind("chat", chatId)
        .execute();
  }

  /** Lets what is due wait until a later time; what comes at a time of its own stays. */
  public void putOff(Handle handle, long chatId, Instant later, Instant now) {
    handle
        .createUpdate(
            """
            update cadence
            set next_at = case when next_at <= :now then :later else next_at end,
              breaking_at = case when breaking_at <= :now then :later else breaking_at end
            where chat_id = :chat
            """)
        .bind("later", later)
        .bind("now", now)
        .bind("chat", chatId)
        .execute();
  }

  /** The active chats that are to be told something now, the longest due first. */
  public List<Long> due(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(
            """
            select chat_id from cadence
            where (next_at <= :now or breaking_at <= :now)
              and exists (select 1 from chat where chat.id = chat_id and state = 'ACTIVE')
            order by coalesce(next_at, breaking_at), chat_id limit :limit
            """)
        .bind("now", now)
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  /**
   * Takes a due chat, in the transaction that composes its digest.
   *
   * @return false when its digest is not due any more
   */
  public boolean claim(Handle handle, long chatId, Instant now) {
    return handle
            .createUpdate(
                "update cadence set next_at = null where chat_id = :chat and next_at <= :now")
            .bind("chat", chatId)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Makes a {@link #claim} of the chat at the same time wait for the end of the transaction. */
  public void seize(Handle handle, long chatId) {
    handle.execute("update cadence set next_at = next_at where chat_id = ?", chatId);
  }

  /** Like {@link #claim}, for what breaks the cadence. */
  public boolean claimBreaking(Handle handle, long chatId, Instant now) {
    return handle
            .createUpdate(
                """
                update cadence set breaking_at = null where chat_id = :chat and breaking_at <= :now
                """)
            .bind("chat", chatId)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Gives a chat's cadence to another chat, unless it has one. */
  public void move(Handle handle, long from, long into) {
    handle
        .createUpdate(
            """
            update cadence set chat_id = :into
            where chat_id = :from
              and not exists (select 1 from cadence own where own.chat_id = :into)
            """)
        .bind("into", into)
        .bind("from", from)
        .execute();
  }

  /** Records that a chat's digest was composed. */
  public void digested(Handle handle, long chatId, Instant at) {
    handle
        .createUpdate("update cadence set digested_at = :at where chat_id = :chat")
        .bind("at", at)
        .bind("chat", chatId)
        .execute();
  }

  private static ChatCadence chatCadence(ResultSet row) throws SQLException {
    return new ChatCadence(
        row.getLong("chat_id"),
        CadenceParser.parse(row.getString("cadence")),
        instant(row, "next_at"),
        instant(row, "digested_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }
}
