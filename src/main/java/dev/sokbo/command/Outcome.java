package dev.sokbo.command;

/** What came of a command; {@link Replies} words it in the chat's language. */
public sealed interface Outcome permits WatchOutcome, FeedOutcome, DigestOutcome, ChatOutcome {

  /** Whether what was asked for could not be done. */
  default boolean isRefusal() {
    return false;
  }
}
