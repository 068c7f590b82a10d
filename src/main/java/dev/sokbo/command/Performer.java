package dev.sokbo.command;

import dev.sokbo.chat.Chat;
import java.time.Instant;

/** Carries out one command of a chat, as part of another. */
@FunctionalInterface
interface Performer {
  Outcome perform(Chat chat, Command command, Instant now);
}
