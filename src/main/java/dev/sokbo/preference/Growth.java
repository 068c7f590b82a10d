package dev.sokbo.preference;

/** How a chat learns that a story it was told has grown. */
public enum Growth {
  /** The message that told it changes in place. */
  EDIT,
  /** A silent reply to that message. */
  REPLY,
  /** Not at all. */
  IGNORE
}
