package dev.sokbo.query;

/** How the reading of a query ended. */
public sealed interface QueryParse {

  /** It is understood. */
  record Parsed(Query query) implements QueryParse {}

  /** It is not taken. */
  record Refused(QueryMistake mistake) implements QueryParse {}
}
