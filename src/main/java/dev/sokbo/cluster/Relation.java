package dev.sokbo.cluster;

/** How an entry belongs to its story. */
public enum Relation {
  /** The first entry of the story. */
  HEAD,
  /** The same report again: a copy, an update, or the same text under another title. */
  COPY,
  /** Another report of the same event. */
  REPORT
}
