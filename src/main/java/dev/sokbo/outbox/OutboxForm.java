package dev.sokbo.outbox;

/** How much of a message's styling is sent. */
public enum OutboxForm {
  RICH,
  /** Words only, tried once after a platform refused the rich form. */
  PLAIN
}
