package dev.sokbo.outbox;

import dev.sokbo.message.MessageJson;
import dev.sokbo.messenger.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of messages to send: what is committed here reaches its chat or is seen to be dead. */
public final class Outbox {

  /**
   * Queues a message behind the chat's others of its priority.
   *
   * @param delivery its key is never used for another message; queuing it twice queues it once
   * @return the message's id, by which {@link #receipt} tells of it
   */
  public long enqueue(
      Handle handle, long chatId, Priority priority, Delivery delivery, Instant now) {
    handle
        .createUpdate(
            """
            insert into outbox
              (chat_id, delivery_key, priority, body, sound, edits, thread, document,
               state, not_before, created_at, changed_at)
            values
              (:chatId, :key, :priority, :body, :sound, :edits, :thread, :document,
               'PENDING', :now, :now, :now)
            on conflict (delivery_key) do nothing
            """)
        .bind("chatId", chatId)
        .bind("key", delivery.key())
        .bind("priority", priority)
        .bind("body", MessageJson.write(delivery.message()))
        .bind("sound", delivery.sound())
        .bind("edits", delivery.edits())
        .bind("thread", delivery.thread())
        .bind("document", MessageJson.writeDocument(delivery.document()))
        .bind("now", now)
        .execute();
    return handle
        .createQuery("select id from outbox where delivery_key = :key")
        .bind("key", delivery.key())
        .mapTo(Long.class)
        .one();
  }

  /** What became of a message. */
  public Optional<Receipt> receipt(Handle handle, long messageId) {
    return handle
        .createQuery("select state, changed_at, error from outbox where id = :id")
        .bind("id", messageId)
        .mapTo(Receipt.class)
        .findOne();
  }

  /** The message that a platform knows by this id in a chat. */
  public Optional<Long> sentAs(Handle handle, long chatId, String platformMessageId) {
    return handle
        .createQuery(
            """
            select id from outbox
            where chat_id = :chat and platform_message_id = :platformId order by id limit 1
            """)
        .bind("chat", chatId)
        .bind("platformId", platformMessageId)
        .mapTo(Long.class)
        .findOne();
  }

  /** How many messages to a chat have neither been sent nor given up. */
  public int unfinishedOf(Handle handle, long chatId) {
    return handle
        .createQuery(
            """
            select count(*) from outbox
            where chat_id = :chat and state not in ('SENT', 'DEAD', 'DROPPED')
            """)
        .bind("chat", chatId)
        .mapTo(Integer.class)
        .one();
  }

  /** How many messages have neither been sent nor given up. */
  public int unfinished(Handle handle) {
    return handle
        .createQuery("select count(*) from outbox where state not in ('SENT', 'DEAD', 'DROPPED')")
        .mapTo(Integer.class)
        .one();
  }

  /** How many messages are in each state that has any. */
  public List<StateCount> counts(Handle handle) {
    return handle
        .createQuery("select state, count(*) as messages from outbox group by state")
        .mapTo(StateCount.class)
        .list();
  }

  /** News that surely is not at a chat yet and can be told anew, oldest first. */
  public List<Long> unsentNews(Handle handle, long chatId) {
    return handle
        .createQuery(
            """
            select id from outbox
            where chat_id = :chat and state in ('PENDING', 'HELD') and resends = 0
              and priority in ('URGENT', 'NEWS') and edits is null and thread is null
            order by id
            """)
        .bind("chat", chatId)
        .mapTo(Long.class)
        .list();
  }

  /**
   * Takes messages out of the queue that nothing refers to any more. One that was handed to its
   * platform before stays on record, as it counts for the pace, and gives its key free.
   */
  public void withdraw(Handle handle, List<Long> messageIds) {
    for (long id : messageIds) {
      handle.execute(
          """
          delete from outbox
          where id = ? and state in ('PENDING', 'HELD') and attempts = 0 and error is null
          """,
          id);
      handle.execute(
          """
          update outbox set state = 'DROPPED', delivery_key = 'withdrawn-' || id
          where id = ? and state in ('PENDING', 'HELD')
          """,
          id);
    }
  }

  /** Gives a chat's messages to another chat. */
  public void moveAll(Handle handle, long from, long into) {
    handle
        .createUpdate("update outbox set chat_id = :into where chat_id = :from")
        .bind("into", into)
        .bind("from", from)
        .execute();
  }

  /** Deletes finished messages of before a time, at most so many; tells how many it deleted. */
  public int deleteFinished(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            delete from outbox where id in (
              select id from outbox
              where state in ('SENT', 'DEAD', 'DROPPED') and changed_at < :before order by id limit :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }
}
