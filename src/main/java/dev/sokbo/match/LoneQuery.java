package dev.sokbo.match;

import dev.sokbo.query.Query;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** One query, ready to be looked for by itself. */
final class LoneQuery {

  private final Condition condition;
  private final Set<Concept> concepts = new LinkedHashSet<>();
  private final Trie trie = new Trie();

  LoneQuery(Query query) {
    Map<Query.Term, Concept> known = new HashMap<>();
    this.condition = Condition.of(query, term -> known.computeIfAbsent(term, Concept::new));
    condition.collect(concepts);
    concepts.forEach(concept -> concept.plant(trie));
  }

  Condition condition() {
    return condition;
  }

  Set<Concept> concepts() {
    return concepts;
  }

  Branches trie() {
    return trie.snapshot();
  }

  Sightings in(EntryText entry) {
    return Sightings.in(entry, trie.snapshot());
  }
}
