package dev.sokbo.explain;

import dev.sokbo.match.Hit;
import java.util.List;

/**
 * Why an entry satisfies a query, or why not.
 *
 * @param matches does it satisfy the query?
 * @param hits what counts of the words that the query asks for, also where others are missing
 * @param misses what looks like a hit and is none
 */
public record Explanation(boolean matches, List<Hit> hits, List<Miss> misses) {

  public Explanation {
    hits = List.copyOf(hits);
    misses = List.copyOf(misses);
  }
}
