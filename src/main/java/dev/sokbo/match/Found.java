package dev.sokbo.match;

import dev.sokbo.query.Field;
import java.util.Optional;
import java.util.Set;

/** A concept is there, in one of some fields. */
record Found(Concept concept, Set<Field> fields) implements Condition {

  @Override
  public boolean holds(Sightings sightings) {
    for (Hit hit : sightings.hits(concept)) {
      if (fields.contains(hit.field())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void collectAffirmed(Set<Found> into) {
    into.add(this);
  }

  @Override
  public void collect(Set<Concept> into) {
    into.add(concept);
  }

  @Override
  public Optional<Set<Concept>> triggers() {
    return Optional.of(Set.of(concept));
  }
}
