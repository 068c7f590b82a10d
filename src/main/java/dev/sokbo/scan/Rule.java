package dev.sokbo.scan;

/** Why a hit counts: what the term that was found is to the watched thing. */
public enum Rule {
  /** One of its names, in Korean or English. */
  NAME,
  /** A short form that headlines use, such as 삼전. */
  ABBREVIATION,
  /** A firm of the group, which carries or doesn't carry its name. */
  AFFILIATE,
  /** One of the family that owns the group. */
  PERSON,
  /** A word that the lexicon doesn't know, also within longer ones. */
  WORD,
  /** The beginning of a word, asked for by a star. */
  PREFIX,
  /** A word, also inside longer ones, asked for by a star before it. */
  INSIDE,
  /** Another name that the watch gives it. */
  ALIAS,
  /** A quoted word or phrase, alone. */
  QUOTED
}
