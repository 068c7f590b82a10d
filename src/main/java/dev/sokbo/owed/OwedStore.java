package dev.sokbo.owed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What each chat is owed and was told: one story once, for ever. */
public final class OwedStore {

  private static final String COLUMNS =
      "select id, chat_id, story_id, entry_id, owed_at, message_id from owed ";

  /** As many ids as go into one statement. */
  private static final int BATCH = 500;

  /**
   * Owes a story to a chat.
   *
   * @return false when the chat was owed or told the story before, and nothing changed
   */
  public boolean owe(Handle handle, long chatId, long storyId, long entryId, Instant now) {
    return handle
            .createUpdate(
                """
                insert into owed (chat_id, story_id, entry_id, owed_at)
                values (:chat, :story, :entry, :now)
                on conflict (chat_id, story_id) do nothing
                """)
            .bind("chat", chatId)
            .bind("story", storyId)
            .bind("entry", entryId)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** What a chat is owed and no message tells yet, the oldest first. */
  public List<Owed> open(Handle handle, long chatId) {
    return handle
        .createQuery(COLUMNS + "where chat_id = :chat and message_id is null order by id")
        .bind("chat", chatId)
        .mapTo(Owed.class)
        .list();
  }

  /** Since when a chat is owed the oldest of what no message tells yet; empty for nothing. */
  public Optional<Instant> oldest(Handle handle, long chatId) {
    return handle
        .createQuery("select min(owed_at) from owed where chat_id = :chat and message_id is null")
        .bind("chat", chatId)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Those of a chat's open debts that break its cadence, the oldest first. */
  public List<Owed> breaking(Handle handle, long chatId) {
    return handle
        .createQuery(
            COLUMNS + "where chat_id = :chat and message_id is null and breaking = 1 order by id")
        .bind("chat", chatId)
        .mapTo(Owed.class)
        .list();
  }

  /**
   * Records which message tells what was owed.
   *
   * @throws IllegalStateException when another message tells some of it already
   */
  public void assign(Handle handle, List<Long> owedIds, long messageId) {
    for (int from = 0; from < owedIds.size(); from += BATCH) {
      List<Long> batch = owedIds.subList(from, Math.min(owedIds.size(), from + BATCH));
      int assigned =
          handle
              .createUpdate(
                  """
                  update owed set message_id = :message
                  where id in (<ids>) and message_id is null
                  """)
              .bind("message", messageId)
              .bindList("ids", batch)
              .execute();
      if (assigned != batch.size()) {
        throw new IllegalStateException(
            "message " + messageId + " would tell what another tells: " + batch);
      }
    }
  }

  /** What a message told, in the order in which it was owed. */
  public List<Owed> toldBy(Handle handle, long messageId) {
    return handle
        .createQuery(COLUMNS + "where message_id = :message order by id")
        .bind("message", messageId)
        .mapTo(Owed.class)
        .list();
  }

  /** The messages that told a chat of stories last, the latest first. */
  public List<Long> lastTellings(Handle handle, long chatId, int limit) {
    return handle
        .createQuery(
            """
            select distinct message_id from owed
            where chat_id = :chat and message_id is not null
            order by message_id desc limit :limit
            """)
        .bind("chat", chatId)
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  /** How many stories that were owed to a chat since a time have reached it. */
  public int toldSince(Handle handle, long chatId, Instant since) {
    return handle
        .createQuery(
            """
            select count(*) from owed
            join outbox on outbox.id = owed.message_id and outbox.state = 'SENT'
            where owed.chat_id = :chat and owed.owed_at >= :since
            """)
        .bind("chat", chatId)
        .bind("since", since)
        .mapTo(Integer.class)
        .one();
  }

  /** Owes again what some messages would have told that never went out. */
  public void reopen(Handle handle, List<Long> messageIds) {
    for (int from = 0; from < messageIds.size(); from += BATCH) {
      handle
          .createUpdate("update owed set message_id = null where message_id in (<messages>)")
          .bindList("messages", messageIds.subList(from, Math.min(messageIds.size(), from + BATCH)))
          .execute();
    }
  }

  /**
   * Gives what a chat is owed and was told to another chat, but for stories that it knows. What
   * either was told the other is not owed any more.
   */
  public void moveAll(Handle handle, long from, long into) {
    handle
        .createUpdate(
            """
            delete from owed
            where chat_id = :into and message_id is null
              and story_id in (
                select story_id from owed where chat_id = :from and message_id is not null)
            """)
        .bind("into", into)
        .bind("from", from)
        .execute();
    handle
        .createUpdate(
            """
            update owed set chat_id = :into
            where chat_id = :from
              and story_id not in (select story_id from owed where chat_id = :into)
            """)
        .bind("into", into)
        .bind("from", from)
        .execute();
  }

  /** Drops a debt that can't be paid any more, so that a later report may be owed anew. */
  public void drop(Handle handle, long owedId) {
    handle
        .createUpdate("delete from owed where id = :id and message_id is null")
        .bind("id", owedId)
        .execute();
  }

  /** Forgets what was told of stories that are gone, at most so many; tells how many. */
  public int deleteSettled(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            delete from owed where id in (
              select id from owed
              where message_id is not null and owed_at < :before
                and not exists (select 1 from story where story.id = owed.story_id)
              order by id limit :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }

  /** The debt of a story to a chat, paid or not; empty where the chat was never owed it. */
  public Optional<Owed> find(Handle handle, long chatId, long storyId) {
    return handle
        .createQuery(COLUMNS + "where chat_id = :chat and story_id = :story")
        .bind("chat", chatId)
        .bind("story", storyId)
        .mapTo(Owed.class)
        .findOne();
  }
}
