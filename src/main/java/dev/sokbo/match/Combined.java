package dev.sokbo.match;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something said of other conditions. */
sealed interface Combined extends Condition {

  /** The conditions that it is made of. */
  List<Condition> parts();

  @Override
  default void collectAffirmed(Set<Found> into) {
    parts().forEach(part -> part.collectAffirmed(into));
  }

  @Override
  default void collect(Set<Concept> into) {
    parts().forEach(part -> part.collect(into));
  }

  /** Every part holds. */
  record All(List<Condition> parts) implements Combined {

    private static final Comparator<Set<Concept>> RAREST_LAST =
        Comparator.<Set<Concept>>comparingInt(Set::size)
            .reversed()
            .thenComparingInt(
                concepts -> concepts.stream().mapToInt(Concept::rarity).min().orElse(0));

    @Override
    public boolean holds(Sightings sightings) {
      return parts.stream().allMatch(part -> part.holds(sightings));
    }

    @Override
    public Optional<Set<Concept>> triggers() {
      return parts.stream().map(Condition::triggers).flatMap(Optional::stream).max(RAREST_LAST);
    }
  }

  /** At least one part holds. */
  record Any(List<Condition> parts) implements Combined {

    @Override
    public boolean holds(Sightings sightings) {
      return parts.stream().anyMatch(part -> part.holds(sightings));
    }

    @Override
    public Optional<Set<Concept>> triggers() {
      Set<Concept> all = new LinkedHashSet<>();
      for (Condition part : parts) {
        Optional<Set<Concept>> triggers = part.triggers();
        if (triggers.isEmpty()) {
          return Optional.empty();
        }
        all.addAll(triggers.get());
      }
      return Optional.of(all);
    }
  }

  /** The part does not hold; what is absent has no place to show. */
  record Absent(Condition part) implements Combined {

    @Override
    public List<Condition> parts() {
      return List.of(part);
    }

    @Override
    public boolean holds(Sightings sightings) {
      return !part.holds(sightings);
    }

    @Override
    public void collectAffirmed(Set<Found> into) {}
  }
}
