package dev.sokbo.outcome;

/** What came of a command to manage another chat from a private one. */
public sealed interface TargetOutcome extends Outcome {

  /** From now on, or still, what is said is about a chat. */
  record Managing(String title) implements TargetOutcome {}

  /** What is said is about the chat in which it is said. */
  record Here(Since since) implements TargetOutcome {}

  /** No such group or channel, or the platform does not show it to Sokbo. */
  record NoSuchChat(String name) implements TargetOutcome, Refusal {}

  /** Sokbo may not write there. */
  record Silent(String name) implements TargetOutcome, Refusal {}

  /** The person may not change what it gets. */
  record NotYours(String name) implements TargetOutcome, Refusal {}

  /** The person is no longer one of those who may. */
  record NoLongerYours(String title) implements TargetOutcome, Refusal {}

  /** The platform does not answer. */
  record NotNow(String name) implements TargetOutcome, Refusal {}

  /** Not in a private chat, or on a platform that finds no chats by name. */
  record Misplaced() implements TargetOutcome, Refusal {}

  /** Whether that is new. */
  enum Since {
    NOW,
    BEFORE
  }
}
