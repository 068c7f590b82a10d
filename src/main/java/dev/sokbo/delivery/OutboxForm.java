package dev.sokbo.delivery;

/** How much of a message's styling is sent. */
enum OutboxForm {
  RICH,
  /** Words only, tried once after a platform refused the rich form. */
  PLAIN
}
