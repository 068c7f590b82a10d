package dev.sokbo.command;

/** What a chat asks for. What can't be understood is a command too, so that it gets an answer. */
public sealed interface Command permits WatchCommand, FeedCommand, DigestCommand, ChatCommand {

  /** Whether it changes the chat; the others only read. */
  boolean changes();
}
