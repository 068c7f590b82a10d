package dev.sokbo.scan;

import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.scan.Form.Purpose;
import dev.sokbo.text.Capitals;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How forms are to stand in a text, and what finding them means; one object for all alike. */
record Manner(Capitals capitals, RightEdge edge, Purpose purpose, Start start) {

  /** Where forms may begin. */
  enum Start {
    WORD,
    ANYWHERE
  }

  private static final Map<Manner, Manner> KNOWN = new ConcurrentHashMap<>();

  static Manner of(Capitals capitals, RightEdge edge, Purpose purpose, Start start) {
    Manner manner = new Manner(capitals, edge, purpose, start);
    return KNOWN.computeIfAbsent(manner, known -> known);
  }
}
