package dev.sokbo.explain;

import dev.sokbo.match.Concept;
import dev.sokbo.match.Condition;
import dev.sokbo.match.EntryText;
import dev.sokbo.match.Sightings;
import dev.sokbo.query.Query;
import dev.sokbo.scan.Trie;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** One query, ready to be looked for by itself. */
final class LoneQuery {

  private final Condition condition;
  private final Set<Concept> concepts = new LinkedHashSet<>();
  private final Trie<Concept> trie = new Trie<>();

  LoneQuery(Query query) {
    Map<Query.Term, Concept> known = new HashMap<>();
    this.condition = Condition.of(query, term -> known.computeIfAbsent(term, Concept::of));
    condition.collect(concepts);
    concepts.forEach(concept -> concept.plant(trie));
  }

  Condition condition() {
    return condition;
  }

  Set<Concept> concepts() {
    return concepts;
  }

  Trie<Concept> trie() {
    return trie;
  }

  Sightings in(EntryText entry) {
    return Sightings.in(entry, trie);
  }
}
