package dev.sokbo.query;

/** A part of an entry that is searched, in the order in which a reader meets it. */
public enum Field {
  TITLE,
  SUMMARY,
  CONTENT
}
