package dev.sokbo.workspace;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Follows up in the table of chats alone, as if nothing else belonged to them. */
public final class FakeFollowUp implements SlackFollowUp {

  private final ChatStore chats = new ChatStore();

  @Override
  public void readmit(Handle handle, long chatId, Instant now) {
    chats.setState(handle, chatId, ChatState.ACTIVE, null, now);
  }

  @Override
  public void move(Handle handle, Chat chat, ChatAddress to, Instant now) {
    chats.move(handle, chat.id(), to);
  }
}
