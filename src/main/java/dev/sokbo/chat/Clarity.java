package dev.sokbo.chat;

/** How much of a command a text is. */
public enum Clarity {
  /** A verb with all that it needs. */
  COMMAND,
  /** A verb, but not what it needs. */
  INCOMPLETE,
  /** Talk. */
  NONE
}
