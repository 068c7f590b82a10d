package dev.sokbo.outbox;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.messenger.Sound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which message of each chat is next, and its claim by the try that sends it. */
public final class SendQueue {

  /** An open fate is looked into at once; what waits longer waits for quiet hours to end. */
  private static final Duration SOON = Duration.ofMinutes(1);

  /**
   * The first unfinished message of each chat that has none in flight, if its time has come: of an
   * active chat any, of a paused one only replies. One whose fate is open goes first, unless quiet
   * hours hold it; then replies, then what is urgent, then in the order in which they came. The
   * time of what was changed in the future has come, for the clock was put back since.
   */
  public List<DueMessage> due(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select o.id, o.chat_id, at.platform, at.address
            from outbox o join chat at on at.id = o.chat_id
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
            and o.state in ('PENDING', 'UNKNOWN', 'HELD')
              and (o.not_before <= :now or o.changed_at > :now)
            order by o.id
            """)
        .bind("now", now)
        .bind("soon", now.plus(SOON))
        .map((row, context) -> due(row))
        .list();
  }

  /** A message that is still to be sent. */
  public Optional<OutboxMessage> find(Handle handle, long id) {
    return handle
        .createQuery(
            """
            select id, chat_id, delivery_key, priority, body, form, state, attempts, resends, sound,
              edits, thread, document
            from outbox
            where id = :id and state in ('PENDING', 'UNKNOWN', 'HELD')
            """)
        .bind("id", id)
        .map((row, context) -> message(row))
        .findOne();
  }

  /** When the next message may be tried that is not due yet. */
  public Optional<Instant> nextDue(Handle handle, Instant now) {
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

  /** When which chats' messages were last handed to a platform, since a time, in order. */
  public List<Attempt> attempts(Handle handle, Instant since) {
    return handle
        .createQuery(
            """
            select chat_id, changed_at as at, resends from outbox
            where changed_at >= :since
              and (state not in ('PENDING', 'HELD') or attempts > 0 or error is not null)
            order by changed_at, id
            """)
        .bind("since", since)
        .mapTo(Attempt.class)
        .list();
  }

  /** Which chats' platforms still want silence. */
  public List<Silence> silences(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select chat_id, max(not_before) as until from outbox
            where state = 'PENDING' and error = :reason and not_before > :now group by chat_id
            """)
        .bind("reason", Retry.THROTTLED)
        .bind("now", now)
        .mapTo(Silence.class)
        .list();
  }

  /** Claims a message for one try; false when it is not in that state any more. */
  public boolean beginSending(Handle handle, OutboxMessage message, Instant now) {
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
  public void hold(Handle handle, long id, Instant until, Instant now) {
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

  /** Lets what is held be looked at again, after quiet hours have changed. */
  public void release(Handle handle, long chatId, Instant now) {
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

  /**
   * After a crash: whatever was in flight may or may not have arrived. A crash is no doing of the
   * platform's, so it doesn't use up the one time that a message of open fate is sent again.
   */
  public int recover(Handle handle, Instant now) {
    return handle
        .createUpdate(
            """
            update outbox set state = 'UNKNOWN', resends = 0, error = 'stopped while sending',
              changed_at = :now
            where state = 'SENDING'
            """)
        .bind("now", now)
        .execute();
  }

  private static DueMessage due(ResultSet row) throws SQLException {
    Platform platform = Platform.valueOf(row.getString("platform"));
    ChatAddress address = new ChatAddress(platform, row.getString("address"));
    return new DueMessage(row.getLong("id"), row.getLong("chat_id"), address);
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
}
