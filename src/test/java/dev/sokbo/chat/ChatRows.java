package dev.sokbo.chat;

import java.time.Instant;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;

/** Chats for store tests to refer to. */
public final class ChatRows {

  private ChatRows() {}

  public static long insert(Handle handle, String address) {
    return new ChatStore()
        .findOrCreate(
            handle,
            new ChatAddress(Platform.TELEGRAM, address),
            "",
            Language.KO,
            ZoneId.of("Asia/Seoul"),
            Instant.EPOCH)
        .id();
  }
}
