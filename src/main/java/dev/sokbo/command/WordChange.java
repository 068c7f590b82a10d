package dev.sokbo.command;

/** What a chat can do with the words of a watch. */
public enum WordChange {
  /** Other names of what is watched. */
  ALIAS,
  /** Longer words that don't count. */
  EXCLUDE,
  /** Longer words that count after all. */
  INCLUDE,
  /** Words whose entries are not wanted. */
  NOT,
  /** Words of any of these lists, taken back. */
  FORGET
}
