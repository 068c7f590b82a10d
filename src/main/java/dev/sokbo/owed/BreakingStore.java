package dev.sokbo.owed;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Which debts break the cadence of their chats. */
final class BreakingStore {

  /** Lets a chat's open debt of a story break its cadence; false when it is paid or does so. */
  boolean markBreaking(Handle handle, long chatId, long storyId) {
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

  /**
   * Who is owed a story, was not told yet and lets a story that so many outlets carry break its
   * cadence; each with the number of outlets that it asks for.
   */
  Map<Long, Integer> breakable(Handle handle, long storyId, int outlets) {
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
}
