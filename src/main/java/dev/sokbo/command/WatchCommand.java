package dev.sokbo.command;

/** What a chat asks about what it watches. */
public sealed interface WatchCommand extends Command {

  /** Begin to watch a query. */
  record Watch(String query) implements WatchCommand {}

  /** End a watch, by its name or by its number in the watchlist. */
  record Unwatch(String watch) implements WatchCommand {}

  /** Bring back a watch that ended a moment ago. */
  record Restore(long watchId) implements WatchCommand {}

  /**
   * Show what is watched.
   *
   * @param page from 1; 0 where none is named
   */
  record Watchlist(int page) implements WatchCommand {}

  /**
   * Change what a watch takes for its own.
   *
   * @param argument a watch and words, or the numbers of word forms
   */
  record Words(WordChange change, String argument) implements WatchCommand {}

  /** Show what a query would have found, without watching it. */
  record Trial(String query) implements WatchCommand {}

  @Override
  default boolean changes() {
    return switch (this) {
      case Watch watch -> true;
      case Unwatch unwatch -> true;
      case Restore restore -> true;
      case Words words -> true;
      case Watchlist watchlist -> false;
      case Trial trial -> false;
    };
  }
}
