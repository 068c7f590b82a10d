package dev.sokbo.scan;

import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.text.Capitals;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How forms are to stand in a text, and what finding them means; one object for all alike. */
record Manner(Capitals capitals, RightEdge edge, Purpose purpose, Start start, Parts parts) {

  /** Where forms may begin. */
  enum Start {
    WORD,
    /** Where a word begins, or a part of a long Korean one. */
    PART,
    ANYWHERE
  }

  /** Where forms may have gaps. */
  enum Parts {
    /** Where they have a space. */
    AS_WRITTEN,
    /** Wherever both parts of a long Korean word have two syllables. */
    ANY
  }

  private static final Map<Manner, Manner> KNOWN = new ConcurrentHashMap<>();

  static Manner of(Capitals capitals, RightEdge edge, Purpose purpose, Start start, Parts parts) {
    Manner manner = new Manner(capitals, edge, purpose, start, parts);
    return KNOWN.computeIfAbsent(manner, known -> known);
  }
}
