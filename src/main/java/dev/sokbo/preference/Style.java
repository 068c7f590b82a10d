package dev.sokbo.preference;

/** How much of each story a digest shows. */
public enum Style {
  /** One line: title, outlet, age, number of other outlets. */
  HEADLINE,
  /** Title, source, the sentence around the hit, the other outlets. */
  COMPACT,
  /** As compact with more text, all outlets and buttons. */
  CARD
}
