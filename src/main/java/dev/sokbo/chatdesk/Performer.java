package dev.sokbo.chatdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.command.Command;
import dev.sokbo.outcome.Outcome;
import java.time.Instant;

/** Carries out one command of a chat, as part of another. */
@FunctionalInterface
public interface Performer {
  /** Carries a command out in a chat. */
  Outcome perform(Chat chat, Command command, Instant now);
}
