package dev.sokbo.match;

import dev.sokbo.query.Compound;
import dev.sokbo.query.Field;
import dev.sokbo.query.Query;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A query over the concepts of one index. */
public sealed interface Condition permits Combined, Concept, Found, Origin {

  /** Shared by all, and changed by none. */
  EnumSet<Field> EVERYWHERE = EnumSet.allOf(Field.class);

  /** Is it satisfied by what was found in an entry? */
  boolean holds(Sightings sightings);

  /** Adds what shows why it holds: places in the entry, not what it excludes. */
  default void collectAffirmed(Set<Found> into) {}

  /** Adds every concept. */
  default void collect(Set<Concept> into) {}

  /**
   * The fewest and rarest concepts of which one must be found; empty when the condition can hold
   * where nothing is found.
   */
  default Optional<Set<Concept>> triggers() {
    return Optional.empty();
  }

  /** The condition that a query sets, over what stands for each of its terms. */
  static Condition of(Query query, Function<Query.Term, Concept> concepts) {
    return of(query, concepts, EVERYWHERE);
  }

  private static Condition of(
      Query query, Function<Query.Term, Concept> concepts, EnumSet<Field> fields) {
    return switch (query) {
      case Query.Term term -> found(concepts.apply(term), fields);
      case Query.And and -> new Combined.All(all(and.parts(), concepts, fields));
      case Query.Or or -> new Combined.Any(parts(or.parts(), concepts, fields));
      case Query.Not not -> new Combined.Absent(of(not.part(), concepts, fields));
      case Query.Within within -> of(within.part(), concepts, narrowed(fields, within.field()));
      case Query.From from -> new Origin.FromFeed(new Phrase(from.feed()));
      case Query.Spoken spoken -> new Origin.InLanguage(spoken.language());
    };
  }

  private static Condition found(Concept concept, EnumSet<Field> fields) {
    return fields.size() == EVERYWHERE.size() ? concept : new Found(concept, fields);
  }

  private static List<Condition> parts(
      List<Query> parts, Function<Query.Term, Concept> concepts, EnumSet<Field> fields) {
    return parts.stream().map(part -> of(part, concepts, fields)).toList();
  }

  /** Korean words beside each other are often written as one, of which the second is the end. */
  private static List<Condition> all(
      List<Query> parts, Function<Query.Term, Concept> concepts, EnumSet<Field> fields) {
    List<Condition> all = new ArrayList<>(parts(parts, concepts, fields));
    for (int second = 1; second < parts.size(); second++) {
      Optional<Query.Word> joined = Compound.of(parts.get(second - 1), parts.get(second));
      if (joined.isPresent()) {
        Condition compound = found(concepts.apply(joined.get()), fields);
        all.set(second, new Combined.Any(List.of(all.get(second), compound)));
      }
    }
    return all;
  }

  private static EnumSet<Field> narrowed(EnumSet<Field> fields, Field to) {
    EnumSet<Field> narrowed = EnumSet.copyOf(fields);
    narrowed.retainAll(EnumSet.of(to));
    return narrowed;
  }
}
