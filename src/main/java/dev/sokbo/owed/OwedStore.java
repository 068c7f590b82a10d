package dev.sokbo.owed;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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

  /** Those of a chat's open debts that break its cadence, the oldest first. */
  public List<Owed> breaking(Handle handle, long chatId) {
    return handle
        .createQuery(
            COLUMNS + "where chat_id = :chat and message_id is null and breaking = 1 order by id")
        .bind("chat", chatId)
        .mapTo(Owed.class)
        .list();
  }

  /** Lets a chat's open debt of a story break its cadence; false when it is paid or does so. */
  public boolean markBreaking(Handle handle, long chatId, long storyId) {
    return handle
            .createUpdate(
                """
                update owed set breaking = 1
                where chat_id = :chat and story_id = :story
                  and message_id is null and breaking = 0
                """)
            .bind("chat", chatId)
            .bind("story", storyId)
            .execute()
        == 1;
  }

  /** Notes that a story has grown, for every chat that was told it. */
  public void markGrown(Handle handle, long storyId, Instant now) {
    handle
        .createUpdate(
            """
            update owed set grown_at = :now
            where story_id = :story and message_id is not null and grown_at is null
            """)
        .bind("now", now)
        .bind("story", storyId)
        .execute();
  }

  /**
   * Who is owed a story, was not told yet and lets a story that so many outlets carry break its
   * cadence; each with the number of outlets that it asks for.
   */
  public Map<Long, Integer> breakable(Handle handle, long storyId, int outlets) {
    Map<Long, Integer> asked = new TreeMap<>();
    handle
        .createQuery(
            """
            select owed.chat_id, preference.breaking from owed
            join preference on preference.chat_id = owed.chat_id
            where owed.story_id = :story and owed.message_id is null and owed.breaking = 0
              and preference.breaking <= :outlets
            """)
        .bind("story", storyId)
        .bind("outlets", outlets)
        .map((row, context) -> asked.put(row.getLong("chat_id"), row.getInt("breaking")))
        .list();
    return asked;
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

  /** How many stories that were owed to a chat since a time have gone into messages. */
  public int toldSince(Handle handle, long chatId, Instant since) {
    return handle
        .createQuery(
            """
            select count(*) from owed
            where chat_id = :chat and message_id is not null and owed_at >= :since
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

  /** How many stories active chats are owed, and since when the oldest of them. */
  public Backlog backlog(Handle handle) {
    return handle
        .createQuery(
            """
            select count(*) as stories, min(owed.owed_at) as oldest from owed
            join chat on chat.id = owed.chat_id and chat.state = 'ACTIVE'
            where owed.message_id is null
            """)
        .mapTo(Backlog.class)
        .one();
  }

  /** Messages that tell stories which have grown by then, the longest out of date first. */
  public List<Long> grown(Handle handle, Instant by, int limit) {
    return handle
        .createQuery(
            """
            select message_id from owed where grown_at <= :by and message_id is not null
            group by message_id order by min(grown_at), message_id limit :limit
            """)
        .bind("by", by)
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  /** The keys of the items of a message whose stories have grown. */
  public Set<String> grownStories(Handle handle, long messageId) {
    return new HashSet<>(
        handle
            .createQuery(
                "select story_id from owed where message_id = :message and grown_at is not null")
            .bind("message", messageId)
            .mapTo(String.class)
            .list());
  }

  /** Notes that a message is up to date. */
  public void settleGrowth(Handle handle, long messageId) {
    handle
        .createUpdate("update owed set grown_at = null where message_id = :message")
        .bind("message", messageId)
        .execute();
  }

  /** Leaves what grew before a time as it was told. */
  public void forgetGrowth(Handle handle, Instant before) {
    handle
        .createUpdate("update owed set grown_at = null where grown_at < :before")
        .bind("before", before)
        .execute();
  }

  /** Gives what a chat is owed and was told to another chat, but for stories that it knows. */
  public void moveAll(Handle handle, long from, long into) {
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

  public Optional<Owed> find(Handle handle, long chatId, long storyId) {
    return handle
        .createQuery(COLUMNS + "where chat_id = :chat and story_id = :story")
        .bind("chat", chatId)
        .bind("story", storyId)
        .mapTo(Owed.class)
        .findOne();
  }

  /**
   * What chats are owed.
   *
   * @param oldest absent when nothing is owed
   */
  public record Backlog(int stories, @Nullable Instant oldest) {}
}
