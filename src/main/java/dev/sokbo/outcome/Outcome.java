package dev.sokbo.outcome;

/** What came of a command, to be worded in the chat's language. */
public sealed interface Outcome
    permits WatchOutcome, FeedOutcome, DigestOutcome, ChatOutcome, TargetOutcome {

  /** Whether what was asked for could not be done. */
  default boolean isRefusal() {
    return this instanceof Refusal;
  }
}
