package dev.sokbo.outbox;

/** What goes first within a chat. */
public enum Priority {
  /** Somebody waits for it. */
  REPLY,
  /** News that quiet hours don't hold: asked for, or breaking where the chat wants that. */
  URGENT,
  NEWS
}
