package dev.sokbo.preference;

import dev.sokbo.preference.Mute.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What is muted in each chat, and until when. */
public final class MuteStore {

  private enum Kind {
    CHAT,
    WATCH,
    FEED
  }

  /** Mutes something, or changes until when it is muted. */
  public void mute(Handle handle, long chatId, Mute mute) {
    handle
        .createUpdate(
            """
            insert into mute (chat_id, kind, subject_id, until_at)
            values (:chat, :kind, :subject, :until)
            on conflict (chat_id, kind, subject_id) do update set until_at = excluded.until_at
            """)
        .bind("chat", chatId)
        .bind("kind", kind(mute.subject()))
        .bind("subject", id(mute.subject()))
        .bind("until", mute.until())
        .execute();
  }

  /** Ends a silence; false when there was none. */
  public boolean unmute(Handle handle, long chatId, Subject subject) {
    return handle
            .createUpdate(
                """
                delete from mute
                where chat_id = :chat and kind = :kind and subject_id = :subject
                """)
            .bind("chat", chatId)
            .bind("kind", kind(subject))
            .bind("subject", id(subject))
            .execute()
        > 0;
  }

  /** Ends every silence of a chat; tells how many there were. */
  public int unmuteAll(Handle handle, long chatId) {
    return handle
        .createUpdate("delete from mute where chat_id = :chat")
        .bind("chat", chatId)
        .execute();
  }

  /** Gives what is muted in a chat to another chat, but for what is muted there. */
  public void moveAll(Handle handle, long from, long into) {
    handle
        .createUpdate(
            """
            update mute set chat_id = :into
            where chat_id = :from
              and not exists (
                select 1 from mute own
                where own.chat_id = :into and own.kind = mute.kind
                  and own.subject_id = mute.subject_id)
            """)
        .bind("into", into)
        .bind("from", from)
        .execute();
  }

  /** What is muted in a chat now. */
  public Mutes active(Handle handle, long chatId, Instant now) {
    return Mutes.of(list(handle, chatId, now));
  }

  /** What is muted in a chat now, the chat itself first. */
  public List<Mute> list(Handle handle, long chatId, Instant now) {
    return handle
        .createQuery(
            """
            select kind, subject_id, until_at from mute
            where chat_id = :chat and until_at > :now order by kind, subject_id
            """)
        .bind("chat", chatId)
        .bind("now", now)
        .map((row, context) -> mute(row))
        .list();
  }

  /** Forgets silences that have ended, at most so many; tells how many. */
  public int deleteEnded(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            delete from mute where (chat_id, kind, subject_id) in (
              select chat_id, kind, subject_id from mute where until_at < :before limit :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }

  private static Mute mute(ResultSet row) throws SQLException {
    long id = row.getLong("subject_id");
    Subject subject =
        switch (Kind.valueOf(row.getString("kind"))) {
          case CHAT -> new Subject.WholeChat();
          case WATCH -> new Subject.OfWatch(id);
          case FEED -> new Subject.OfFeed(id);
        };
    return new Mute(subject, Instant.ofEpochMilli(row.getLong("until_at")));
  }

  private static Kind kind(Subject subject) {
    return switch (subject) {
      case Subject.WholeChat chat -> Kind.CHAT;
      case Subject.OfWatch watch -> Kind.WATCH;
      case Subject.OfFeed feed -> Kind.FEED;
    };
  }

  private static long id(Subject subject) {
    return switch (subject) {
      case Subject.WholeChat chat -> 0;
      case Subject.OfWatch watch -> watch.watchId();
      case Subject.OfFeed feed -> feed.feedId();
    };
  }
}
