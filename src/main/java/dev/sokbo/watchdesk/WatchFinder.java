package dev.sokbo.watchdesk;

import dev.sokbo.query.Query;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchQueries;
import java.util.List;
import java.util.Optional;

/** Finds the watch that a person means, also by another name of the same: 삼성 is Samsung. */
final class WatchFinder {

  private final QueryParser parser;
  private final WatchQueries queries;

  WatchFinder(QueryParser parser, WatchQueries queries) {
    this.parser = parser;
    this.queries = queries;
  }

  /** By name, by number, by {@code #} and id, or else by what it looks for. */
  Optional<Watch> find(List<Watch> watches, String which) {
    return Watches.find(watches, which)
        .or(() -> withQuery(watches, which))
        .or(() -> quoted(watches, which));
  }

  /** Who watches a word in quotation marks names it without them. */
  private static Optional<Watch> quoted(List<Watch> watches, String which) {
    return Watches.find(watches, '"' + which.strip() + '"');
  }

  /** The watch that an argument begins with, and the words behind it. */
  Optional<Watches.Named> named(List<Watch> watches, String argument) {
    return Watches.named(watches, argument)
        .or(
            () -> {
              Watches.Split split = Watches.split(argument);
              return withQuery(watches, split.name())
                  .map(watch -> new Watches.Named(watch, split.words()));
            });
  }

  /** The watch that looks for the same as a query. */
  Optional<Watch> withQuery(List<Watch> watches, String text) {
    return switch (parser.parse(text)) {
      case QueryParse.Refused refused -> Optional.empty();
      case QueryParse.Parsed parsed -> withQuery(watches, parsed.query());
    };
  }

  /** The watch that looks for the same as a query. */
  Optional<Watch> withQuery(List<Watch> watches, Query query) {
    return watches.stream()
        .filter(
            watch ->
                queries.plain(watch).map(Query::print).filter(query.print()::equals).isPresent())
        .findFirst();
  }
}
