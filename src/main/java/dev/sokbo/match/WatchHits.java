package dev.sokbo.match;

import java.util.List;

/**
 * A watch that an entry satisfies.
 *
 * @param hits where, in reading order; never overlapping for one term of the query
 */
public record WatchHits(long watchId, List<Hit> hits) {

  public WatchHits {
    hits = List.copyOf(hits);
  }
}
