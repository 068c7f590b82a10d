package dev.sokbo.match;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A query over the concepts of one index. */
sealed interface Condition {

  /** Is it satisfied by what was found in an entry? */
  boolean holds(Sightings sightings);

  /** Adds the concepts that show why it holds: not those that it excludes. */
  void collectAffirmed(Set<Concept> into);

  /** Adds every concept. */
  void collect(Set<Concept> into);

  /**
   * The fewest and rarest concepts of which one must be found; empty when the condition can hold
   * where nothing is found.
   */
  Optional<Set<Concept>> triggers();

  static Condition of(Query query, Function<Query.Term, Concept> concepts) {
    return switch (query) {
      case Query.Term term -> new Found(concepts.apply(term));
      case Query.And and -> new All(and.parts().stream().map(part -> of(part, concepts)).toList());
      case Query.Or or -> new Any(or.parts().stream().map(part -> of(part, concepts)).toList());
      case Query.Not not -> new Absent(of(not.part(), concepts));
    };
  }

  /** A concept is there. */
  record Found(Concept concept) implements Condition {

    @Override
    public boolean holds(Sightings sightings) {
      return !sightings.hits(concept).isEmpty();
    }

    @Override
    public void collectAffirmed(Set<Concept> into) {
      into.add(concept);
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

  /** Every part holds. */
  record All(List<Condition> parts) implements Condition {

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
    public void collectAffirmed(Set<Concept> into) {
      parts.forEach(part -> part.collectAffirmed(into));
    }

    @Override
    public void collect(Set<Concept> into) {
      parts.forEach(part -> part.collect(into));
    }

    @Override
    public Optional<Set<Concept>> triggers() {
      return parts.stream().map(Condition::triggers).flatMap(Optional::stream).max(RAREST_LAST);
    }
  }

  /** At least one part holds. */
  record Any(List<Condition> parts) implements Condition {

    @Override
    public boolean holds(Sightings sightings) {
      return parts.stream().anyMatch(part -> part.holds(sightings));
    }

    @Override
    public void collectAffirmed(Set<Concept> into) {
      parts.forEach(part -> part.collectAffirmed(into));
    }

    @Override
    public void collect(Set<Concept> into) {
      parts.forEach(part -> part.collect(into));
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

  /** The part does not hold. */
  record Absent(Condition part) implements Condition {

    @Override
    public boolean holds(Sightings sightings) {
      return !part.holds(sightings);
    }

    @Override
    public void collectAffirmed(Set<Concept> into) {
      // What is absent has no place to show.
    }

    @Override
    public void collect(Set<Concept> into) {
      part.collect(into);
    }

    @Override
    public Optional<Set<Concept>> triggers() {
      return Optional.empty();
    }
  }
}
