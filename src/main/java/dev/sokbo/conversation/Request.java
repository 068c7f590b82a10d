package dev.sokbo.conversation;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Incoming;
import dev.sokbo.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param incoming where and how it was said
 * @param managed the chat that is meant; absent where it is the one in which it was said
 */
record Request(Incoming incoming, Command command, @Nullable Chat managed) {

  /** The same as if it had been said in the chat that is meant. */
  Incoming inItsChat() {
    return managed == null ? incoming : incoming.about(managed.address());
  }
}
