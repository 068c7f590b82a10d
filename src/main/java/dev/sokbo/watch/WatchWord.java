package dev.sokbo.watch;

/** A word that a chat added to one of its watches. */
public record WatchWord(long watchId, List list, String word) {

  /** What it was added to. */
  public enum List {
    /** Other names. */
    ALIASES,
    /** Longer words that don't count. */
    EXCLUSIONS,
    /** Longer words that count though the lexicon excludes them. */
    INCLUSIONS,
    /** Words whose entries are not wanted. */
    UNWANTED
  }
}
