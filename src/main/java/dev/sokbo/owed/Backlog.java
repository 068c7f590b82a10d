package dev.sokbo.owed;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What active chats are owed and no message tells yet.
 *
 * @param stories how many, counted for each chat
 * @param oldest since when the oldest is owed; absent when nothing is
 */
public record Backlog(int stories, @Nullable Instant oldest) {

  /** The backlog of now. */
  public static Backlog read(Handle handle) {
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
}
