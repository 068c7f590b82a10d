package dev.sokbo.watch;

import dev.sokbo.match.Hit;
import java.util.List;

/** That an entry satisfied a watch when it came in, and where. */
public record Match(long entryId, long watchId, List<Hit> hits) {

  public Match {
    hits = List.copyOf(hits);
  }
}
