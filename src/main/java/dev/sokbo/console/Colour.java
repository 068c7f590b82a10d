package dev.sokbo.console;

/** Whether terminal text carries colours and links, or is plain. */
enum Colour {
  ON,
  /** For what is not a terminal, or where NO_COLOR is set (no-color.org). */
  OFF
}
