package dev.sokbo.query;

import dev.sokbo.lexicon.Lexicon;

/** Queries for tests, read, by the bundled lexicon. */
public final class Queries {

  private static final QueryParser PARSER = new QueryParser(Lexicon.bundled());

  private Queries() {}

  public static Query parse(String query) {
    return switch (PARSER.parse(query)) {
      case QueryParse.Parsed parsed -> parsed.query();
      case QueryParse.Refused refused ->
          throw new AssertionError(query + ": " + refused.mistake().english());
    };
  }

  public static QueryMistake mistake(String query) {
    return switch (PARSER.parse(query)) {
      case QueryParse.Parsed parsed -> throw new AssertionError("taken: " + parsed.query());
      case QueryParse.Refused refused -> refused.mistake();
    };
  }
}
