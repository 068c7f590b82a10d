package dev.sokbo.digest;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import java.time.Instant;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;

/** Chats for store tests to refer to. */
final class ChatRows {

  private ChatRows() {}

  static long insert(Handle handle, String address) {
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
