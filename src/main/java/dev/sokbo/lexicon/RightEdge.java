package dev.sokbo.lexicon;

/** What may follow a term within the same word. */
public enum RightEdge {
  /** Anything after Hangul: 삼성 is found in 삼성증권. */
  LOOSE,
  /** Only particles and known suffixes after Hangul: 메타 is found in 메타가, not in 메타콩즈. */
  STRICT,
  /** Anything at all: semicon is found in semiconductors. */
  OPEN
}
