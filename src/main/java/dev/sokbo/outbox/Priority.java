package dev.sokbo.outbox;

/** What goes first within a chat. */
public enum Priority {
  /** Somebody waits for it. */
  REPLY,
  /** News that quiet hours don't hold: asked for, or breaking where the chat wants that. */
  URGENT,
  NEWS,
  /** What became of a feed; held as news is, but told at no other time instead. */
  NOTICE
}
