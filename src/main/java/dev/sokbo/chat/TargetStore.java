package dev.sokbo.chat;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which chat is managed from which private chat. */
public final class TargetStore {

  /** The chat that a private chat manages, by its id; empty where it speaks for itself. */
  public Optional<Long> find(Handle handle, ChatAddress address) {
    return handle
        .createQuery(
            """
            select managed_id from target join chat on chat.id = target.chat_id
            where platform = :platform and address = :address
            """)
        .bind("platform", address.platform())
        .bind("address", address.id())
        .mapTo(Long.class)
        .findOne();
  }

  /** What is said in the one chat is about the other from now on. */
  public void set(Handle handle, long chatId, long managedId) {
    handle
        .createUpdate(
            """
            insert into target (chat_id, managed_id) values (:chat, :managed)
            on conflict (chat_id) do update set managed_id = excluded.managed_id
            """)
        .bind("chat", chatId)
        .bind("managed", managedId)
        .execute();
  }

  /** The chat speaks for itself again. */
  public void clear(Handle handle, long chatId) {
    handle.execute("delete from target where chat_id = ?", chatId);
  }

  /** Whoever manages one chat manages another, with which it became one. */
  public void moveAll(Handle handle, long from, long into) {
    handle.execute("update target set managed_id = ? where managed_id = ?", into, from);
  }
}
