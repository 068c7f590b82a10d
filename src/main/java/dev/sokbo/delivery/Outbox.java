package dev.sokbo.delivery;

import dev.sokbo.chat.Delivery;
import dev.sokbo.chat.MessageJson;
import dev.sokbo.chat.Sound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of messages to send: what is committed here reaches its chat or is seen to be dead. */
public final class Outbox {

  private static final String COLUMNS =
      """
      select o.id, o.chat_id, o.delivery_key, o.body, o.form, o.state, o.attempts, o.resends,
        o.sound, o.edits, o.thread, o.document
      from outbox o
      """;

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
            "select count(*) from outbox where chat_id = :chat and state not in ('SENT', 'DEAD')")
        .bind("chat", chatId)
        .mapTo(Integer.class)
        .one();
  }

  /** How many messages have neither been sent nor given up. */
  public int unfinished(Handle handle) {
    return handle
        .createQuery("select count(*) from outbox where state not in ('SENT', 'DEAD')")
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

  /**
   * The first unfinished message of each active chat that has none in flight, if its time has come.
   * One whose fate is open goes first, then replies, then in the order in which they came.
   */
  List<OutboxMessage> due(Handle handle, Instant now) {
    return handle
        .createQuery(
            COLUMNS
                + """
                join chat c on c.id = o.chat_id and c.state = 'ACTIVE'
                where o.id in (
                  select id from (
                    select id, row_number() over (
                      partition by chat_id
                      order by
                        case state when 'PENDING' then 1 else 0 end,
                        case priority when 'REPLY' then 0 else 1 end,
                        id) as place
                    from outbox where state in ('PENDING', 'SENDING', 'UNKNOWN')) queue
                  where place = 1)
                and o.state in ('PENDING', 'UNKNOWN') and o.not_before <= :now
                order by o.id
                """)
        .bind("now", now)
        .map((row, context) -> message(row))
        .list();
  }

  /** When the next message may be tried that is not due yet. */
  Optional<Instant> nextDue(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select min(not_before) from outbox
            where state in ('PENDING', 'UNKNOWN') and not_before > :now
            """)
        .bind("now", now)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Claims a message for one try; false when it is not in that state any more. */
  boolean beginSending(Handle handle, OutboxMessage message, Instant now) {
    int resends = message.state() == OutboxState.UNKNOWN ? 1 : 0;
    return handle
            .createUpdate(
                """
                update outbox set state = 'SENDING', resends = resends + :resends, changed_at = :now
                where id = :id and state = :state
                """)
            .bind("resends", resends)
            .bind("now", now)
            .bind("id", message.id())
            .bind("state", message.state())
            .execute()
        == 1;
  }

  void markSent(Handle handle, long id, String platformMessageId, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = 'SENT', platform_message_id = :platformId, error = null,
              changed_at = :now
            where id = :id and state in ('SENDING', 'UNKNOWN')
            """)
        .bind("platformId", platformMessageId)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** Puts a message that surely did not arrive back in front of its chat's queue. */
  void retry(Handle handle, long id, Retry retry, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = 'PENDING', attempts = attempts + :failures,
              not_before = :notBefore, form = :form, error = :reason, changed_at = :now
            where id = :id and state in ('SENDING', 'UNKNOWN')
            """)
        .bind("failures", retry.failures())
        .bind("notBefore", retry.notBefore())
        .bind("form", retry.form())
        .bind("reason", retry.reason())
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  void markUnknown(Handle handle, long id, String reason, Instant askAt, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = 'UNKNOWN', not_before = :askAt, error = :reason,
              changed_at = :now
            where id = :id and state in ('SENDING', 'UNKNOWN')
            """)
        .bind("askAt", askAt)
        .bind("reason", reason)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  void markDead(Handle handle, long id, String reason, Instant now) {
    handle
        .createUpdate(
            "update outbox set state = 'DEAD', error = :reason, changed_at = :now where id = :id")
        .bind("reason", reason)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** News that surely is not at a chat yet, oldest first. */
  List<Long> unsentNews(Handle handle, long chatId) {
    return handle
        .createQuery(
            """
            select id from outbox
            where chat_id = :chat and state in ('PENDING', 'HELD')
              and priority in ('URGENT', 'NEWS') and edits is null and thread is null
            order by id
            """)
        .bind("chat", chatId)
        .mapTo(Long.class)
        .list();
  }

  /** Takes messages out of the queue that nothing refers to any more. */
  void withdraw(Handle handle, List<Long> messageIds) {
    for (long id : messageIds) {
      handle.execute("delete from outbox where id = ? and state in ('PENDING', 'HELD')", id);
    }
  }

  /** After a crash: whatever was in flight may or may not have arrived. */
  int recover(Handle handle, Instant now) {
    return handle
        .createUpdate(
            """
            update outbox set state = 'UNKNOWN', error = 'stopped while sending',
              changed_at = :now
            where state = 'SENDING'
            """)
        .bind("now", now)
        .execute();
  }

  /** Deletes finished messages of before a time, at most so many; tells how many it deleted. */
  public int deleteFinished(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            delete from outbox where id in (
              select id from outbox
              where state in ('SENT', 'DEAD') and changed_at < :before order by id limit :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }

  private static OutboxMessage message(ResultSet row) throws SQLException {
    return new OutboxMessage(
        row.getLong("id"),
        row.getLong("chat_id"),
        row.getString("delivery_key"),
        row.getString("body"),
        OutboxForm.valueOf(row.getString("form")),
        OutboxState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getInt("resends"),
        Sound.valueOf(row.getString("sound")),
        row.getString("edits"),
        row.getString("thread"),
        row.getString("document"));
  }

  /** A state and how many messages are in it. */
  public record StateCount(OutboxState state, int messages) {}
}
