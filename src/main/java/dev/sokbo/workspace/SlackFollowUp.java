package dev.sokbo.workspace;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What follows for a chat from what becomes of its channel, in the caller's transaction. */
public interface SlackFollowUp {

  /** Makes a chat that was suspended what it was before. */
  void readmit(Handle handle, long chatId, Instant now);

  /** Gives a chat its new address; one that is there already becomes one with it. */
  void move(Handle handle, Chat chat, ChatAddress to, Instant now);
}
