package dev.sokbo.match;

import dev.sokbo.chat.Language;
import dev.sokbo.query.Field;
import dev.sokbo.query.Query;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A query over the concepts of one index. */
sealed interface Condition {

  /** Shared by all, and changed by none. */
  EnumSet<Field> EVERYWHERE = EnumSet.allOf(Field.class);

  /** Is it satisfied by what was found in an entry? */
  boolean holds(Sightings sightings);

  /** Adds what shows why it holds: not what it excludes. */
  void collectAffirmed(Set<Found> into);

  /** Adds every concept. */
  void collect(Set<Concept> into);

  /**
   * The fewest and rarest concepts of which one must be found; empty when the condition can hold
   * where nothing is found.
   */
  Optional<Set<Concept>> triggers();

  static Condition of(Query query, Function<Query.Term, Concept> concepts) {
    return of(query, concepts, EVERYWHERE);
  }

  private static Condition of(
      Query query, Function<Query.Term, Concept> concepts, EnumSet<Field> fields) {
    return switch (query) {
      case Query.Term term -> new Found(concepts.apply(term), fields);
      case Query.And and -> new All(parts(and.parts(), concepts, fields));
      case Query.Or or -> new Any(parts(or.parts(), concepts, fields));
      case Query.Not not -> new Absent(of(not.part(), concepts, fields));
      case Query.Within within -> of(within.part(), concepts, narrowed(fields, within.field()));
      case Query.From from -> new FromFeed(new Phrase(from.feed()));
      case Query.Spoken spoken -> new InLanguage(spoken.language());
    };
  }

  private static List<Condition> parts(
      List<Query> parts, Function<Query.Term, Concept> concepts, EnumSet<Field> fields) {
    return parts.stream().map(part -> of(part, concepts, fields)).toList();
  }

  private static EnumSet<Field> narrowed(EnumSet<Field> fields, Field to) {
    EnumSet<Field> narrowed = EnumSet.copyOf(fields);
    narrowed.retainAll(EnumSet.of(to));
    return narrowed;
  }

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
    public void collectAffirmed(Set<Found> into) {
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
    public void collectAffirmed(Set<Found> into) {
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
    public void collectAffirmed(Set<Found> into) {
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

  /** The feed's title or host has some words. */
  record FromFeed(Phrase words) implements Condition {

    @Override
    public boolean holds(Sightings sightings) {
      return sightings.isFrom(words);
    }

    @Override
    public void collectAffirmed(Set<Found> into) {
      // The feed is no place in the entry.
    }

    @Override
    public void collect(Set<Concept> into) {
      // No concept is looked for.
    }

    @Override
    public Optional<Set<Concept>> triggers() {
      return Optional.empty();
    }
  }

  /** The entry is written in a language. */
  record InLanguage(Language language) implements Condition {

    @Override
    public boolean holds(Sightings sightings) {
      return sightings.isIn(language);
    }

    @Override
    public void collectAffirmed(Set<Found> into) {
      // A language is no place in the entry.
    }

    @Override
    public void collect(Set<Concept> into) {
      // No concept is looked for.
    }

    @Override
    public Optional<Set<Concept>> triggers() {
      return Optional.empty();
    }
  }
}
