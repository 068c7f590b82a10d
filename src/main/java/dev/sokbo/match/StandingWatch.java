package dev.sokbo.match;

import java.util.Set;

/**
 * A watch as an index holds it.
 *
 * @param triggers the concepts of which at least one is found in whatever satisfies the watch
 * @param concepts all concepts of its query
 */
record StandingWatch(long id, Condition condition, Set<Concept> triggers, Set<Concept> concepts) {

  StandingWatch {
    triggers = Set.copyOf(triggers);
    concepts = Set.copyOf(concepts);
  }
}
