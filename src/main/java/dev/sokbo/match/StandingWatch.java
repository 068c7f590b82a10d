package dev.sokbo.match;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A watch as an index holds it. */
record StandingWatch(long id, Condition condition) implements Crowd {

  /** The concepts of which at least one is found in whatever satisfies the watch. */
  Set<Concept> triggers() {
    return condition.triggers().orElse(Set.of());
  }

  /** All concepts of its query. */
  Set<Concept> concepts() {
    if (condition instanceof Concept only) {
      return Set.of(only);
    }
    Set<Concept> concepts = new HashSet<>();
    condition.collect(concepts);
    return concepts;
  }

  @Override
  public Collection<StandingWatch> all() {
    return List.of(this);
  }
}
