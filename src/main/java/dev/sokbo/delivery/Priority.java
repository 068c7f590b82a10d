package dev.sokbo.delivery;

/** What goes first within a chat. */
public enum Priority {
  /** Somebody waits for it. */
  REPLY,
  NEWS
}
