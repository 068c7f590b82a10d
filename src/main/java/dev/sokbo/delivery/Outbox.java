package dev.sokbo.delivery;

import dev.sokbo.chat.Delivery;
import dev.sokbo.chat.Message;
import dev.sokbo.chat.MessageJson;
import dev.sokbo.chat.Sound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of messages to send: what is committed here reaches its chat or is seen to be dead. */
public final class Outbox {

  private static final String COLUMNS =
      """
      select o.id, o.chat_id, o.delivery_key, o.priority, o.body, o.form, o.state, o.attempts,
        o.resends,
        o.sound, o.edits, o.thread, o.document
      from outbox o
      """;

  /** An open fate is looked into at once; what waits longer waits for quiet hours to end. */
  private static final Duration SOON = Duration.ofMinutes(1);

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

  /**
   * The first unfinished message of each chat that has none in flight, if its time has come: of an
   * active chat any, of a paused one only replies. One whose fate is open goes first, unless quiet
   * hours hold it; then replies, then what is urgent, then in the order in which they came.
   */
  List<OutboxMessage> due(Handle handle, Instant now) {
    return handle
        .createQuery(
            COLUMNS
                + """
                where o.id in (
                  select id from (
                    select q.id, row_number() over (
                      partition by q.chat_id
                      order by
                        case when q.state in ('PENDING', 'HELD') then 1
                          when q.not_before > :soon then 1 else 0 end,
                        case q.priority when 'REPLY' then 0 when 'URGENT' then 1 else 2 end,
                        q.id) as place
                    from outbox q join chat c on c.id = q.chat_id
                    where q.state in ('PENDING', 'SENDING', 'UNKNOWN', 'HELD')
                      and (c.state = 'ACTIVE' or c.state = 'PAUSED' and q.priority = 'REPLY')
                  ) queue
                  where place = 1)
                and o.state in ('PENDING', 'UNKNOWN', 'HELD') and o.not_before <= :now
                order by o.id
                """)
        .bind("now", now)
        .bind("soon", now.plus(SOON))
        .map((row, context) -> message(row))
        .list();
  }

  /**
   * A message that is at its chat and that nothing in the queue is about to change; empty for any
   * other.
   */
  Optional<Delivered> delivered(Handle handle, long messageId) {
    return handle
        .createQuery(
            """
            select chat_id, body, platform_message_id, changed_at as at from outbox
            where id = :id and state = 'SENT' and platform_message_id is not null
              and not exists (
                select 1 from outbox later
                where later.chat_id = outbox.chat_id and later.edits = outbox.platform_message_id
                  and later.state in ('PENDING', 'SENDING', 'UNKNOWN', 'HELD'))
            """)
        .bind("id", messageId)
        .mapTo(Delivered.class)
        .findOne();
  }

  /** Keeps what a delivered message says now. */
  void rewrite(Handle handle, long messageId, Message message) {
    handle
        .createUpdate("update outbox set body = :body where id = :id")
        .bind("body", MessageJson.write(message))
        .bind("id", messageId)
        .execute();
  }

  /** Gives a chat's messages to another chat. */
  void moveAll(Handle handle, long from, long into) {
    handle
        .createUpdate("update outbox set chat_id = :into where chat_id = :from")
        .bind("into", into)
        .bind("from", from)
        .execute();
  }

  /** Lets what is held be looked at again, after quiet hours have changed. */
  void release(Handle handle, long chatId, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set not_before = :now
            where chat_id = :chat and state in ('HELD', 'UNKNOWN') and not_before > :soon
            """)
        .bind("now", now)
        .bind("soon", now.plus(SOON))
        .bind("chat", chatId)
        .execute();
  }

  /** When which chats' messages were last handed to a platform, since a time, in order. */
  List<Attempt> attempts(Handle handle, Instant since) {
    return handle
        .createQuery(
            """
            select chat_id, changed_at as at from outbox
            where changed_at >= :since
              and (state not in ('PENDING', 'HELD') or attempts > 0)
            order by changed_at, id
            """)
        .bind("since", since)
        .mapTo(Attempt.class)
        .list();
  }

  /** When the next message may be tried that is not due yet. */
  Optional<Instant> nextDue(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select min(not_before) from outbox
            where state in ('PENDING', 'UNKNOWN', 'HELD') and not_before > :now
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

  /** Keeps a message back; one whose fate is open stays so. */
  void hold(Handle handle, long id, Instant until, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = case state when 'UNKNOWN' then 'UNKNOWN' else 'HELD' end,
              not_before = :until, changed_at = :now
            where id = :id and state in ('PENDING', 'UNKNOWN', 'HELD')
            """)
        .bind("until", until)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** Gives a message up that nobody misses. */
  void markDropped(Handle handle, long id, String reason, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = 'DROPPED', error = :reason, changed_at = :now where id = :id
            """)
        .bind("reason", reason)
        .bind("now", now)
        .bind("id", id)
        .execute();
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
            where chat_id = :chat and state in ('PENDING', 'HELD') and resends = 0
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
              where state in ('SENT', 'DEAD', 'DROPPED') and changed_at < :before order by id limit :limit)
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
        Priority.valueOf(row.getString("priority")),
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

  /** A message at its chat. */
  record Delivered(long chatId, String body, String platformMessageId, Instant at) {}

  /** That something was sent to a chat, or tried to be. */
  record Attempt(long chatId, Instant at) {}
}
