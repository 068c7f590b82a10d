package dev.sokbo.match;

import java.util.List;

/** Queries and what they find, for tests, by the bundled lexicon. */
final class Queries {

  private static final QueryParser PARSER = new QueryParser(Lexicon.bundled());

  private Queries() {}

  static Query parse(String query) {
    return switch (PARSER.parse(query)) {
      case QueryParse.Parsed parsed -> parsed.query();
      case QueryParse.Refused refused ->
          throw new AssertionError(query + ": " + refused.mistake().english());
    };
  }

  static QueryMistake mistake(String query) {
    return switch (PARSER.parse(query)) {
      case QueryParse.Parsed parsed -> throw new AssertionError("taken: " + parsed.query());
      case QueryParse.Refused refused -> refused.mistake();
    };
  }

  static List<Hit> hits(String query, EntryText entry) {
    WatchIndex index = new WatchIndex();
    index.add(1, parse(query));
    return index.match(entry).stream().flatMap(found -> found.hits().stream()).toList();
  }

  /** What a query finds in a headline, in the headline's own words. */
  static List<String> found(String query, String title) {
    return hits(query, EntryText.ofTitle(title)).stream()
        .map(hit -> title.substring(hit.start(), hit.end()))
        .toList();
  }
}
