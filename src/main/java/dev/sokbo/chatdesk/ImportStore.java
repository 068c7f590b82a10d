package dev.sokbo.chatdesk;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** When each chat imported something lately. */
final class ImportStore {

  /** How often a chat imported something at that time or later. */
  int count(Handle handle, long chatId, Instant since) {
    return handle
        .createQuery("select count(*) from import where chat_id = :chat and at >= :since")
        .bind("chat", chatId)
        .bind("since", since)
        .mapTo(Integer.class)
        .one();
  }

  /** Notes one more import, and forgets those before a time. */
  void add(Handle handle, long chatId, Instant at, Instant since) {
    handle.execute("delete from import where chat_id = ? and at < ?", chatId, since);
    handle.execute("insert into import (chat_id, at) values (?, ?)", chatId, at);
  }
}
