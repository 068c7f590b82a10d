package dev.sokbo.match;

import java.util.HashSet;
import java.util.Set;

/**
 * A watch as an index holds it.
 *
 * @param triggers the concepts of which at least one is found in whatever satisfies the watch
 */
record StandingWatch(long id, Condition condition, Set<Concept> triggers) {

  StandingWatch {
    triggers = Set.copyOf(triggers);
  }

  /** All concepts of its query. */
  Set<Concept> concepts() {
    Set<Concept> concepts = new HashSet<>();
    condition.collect(concepts);
    return concepts;
  }
}
