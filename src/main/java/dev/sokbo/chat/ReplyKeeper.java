package dev.sokbo.chat;

import org.jdbi.v3.core.Handle;

/** Takes a reply, in the transaction of what it answers. */
@FunctionalInterface
public interface ReplyKeeper {

  /** Both the reply and what it answers are kept, or neither. */
  void keep(Handle handle, Chat chat, Reply reply);
}
