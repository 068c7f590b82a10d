package dev.sokbo.match;

import dev.sokbo.query.Queries;
import java.util.List;

/** What queries find. */
final class Findings {

  private Findings() {}

  static List<Hit> hits(String query, EntryText entry) {
    WatchIndex index = new WatchIndex();
    index.add(1, Queries.parse(query));
    return index.match(entry).stream().flatMap(found -> found.hits().stream()).toList();
  }

  /** What a query finds in a headline, in the headline's own words. */
  static List<String> found(String query, String title) {
    return hits(query, EntryText.ofTitle(title)).stream()
        .map(hit -> title.substring(hit.start(), hit.end()))
        .toList();
  }
}
