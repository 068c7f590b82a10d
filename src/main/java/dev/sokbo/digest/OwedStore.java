package dev.sokbo.digest;

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

  public Optional<Owed> find(Handle handle, long chatId, long storyId) {
    return handle
        .createQuery(COLUMNS + "where chat_id = :chat and story_id = :story")
        .bind("chat", chatId)
        .bind("story", storyId)
        .mapTo(Owed.class)
        .findOne();
  }
}
