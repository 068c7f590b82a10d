package dev.sokbo.command;

import dev.sokbo.query.QueryMistake;
import java.util.List;

/** What came of a command about watches. */
sealed interface WatchOutcome extends Outcome {

  /**
   * A watch was added.
   *
   * @param terms what it matches, canonical names and aliases
   */
  record Watching(String name, List<String> terms) implements WatchOutcome {}

  record AlreadyWatching(String name) implements WatchOutcome {}

  /** A query that can't be watched. */
  record QueryRefused(String query, QueryMistake mistake) implements WatchOutcome {
    @Override
    public boolean isRefusal() {
      return true;
    }
  }

  record Unwatched(String name) implements WatchOutcome {}

  record NoSuchWatch(String name) implements WatchOutcome {}

  record Watchlist(List<WatchLine> watches) implements WatchOutcome {}

  /** A watch in the list, numbered from 1. */
  record WatchLine(String name, String query) {}
}
