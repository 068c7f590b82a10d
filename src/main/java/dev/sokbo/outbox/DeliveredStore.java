package dev.sokbo.outbox;

import dev.sokbo.message.Message;
import dev.sokbo.message.MessageJson;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Messages that are at their chats, by the names that the platforms gave them. */
public final class DeliveredStore {

  /**
   * A message that is at its chat under an id of its platform's and that nothing in the queue is
   * about to change; empty for any other.
   */
  public Optional<Delivered> find(Handle handle, long messageId) {
    return handle
        .createQuery(
            """
            select chat_id, body, platform_message_id, changed_at as at from outbox
            where id = :id and state = 'SENT' and platform_message_id <> ''
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
  public void rewrite(Handle handle, long messageId, Message message) {
    handle
        .createUpdate("update outbox set body = :body where id = :id")
        .bind("body", MessageJson.write(message))
        .bind("id", messageId)
        .execute();
  }
}
