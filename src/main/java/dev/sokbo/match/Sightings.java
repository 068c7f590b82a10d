package dev.sokbo.match;

import dev.sokbo.match.Edges.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one entry holds of the concepts of an index. */
final class Sightings {

  private static final Comparator<Hit> READING_ORDER =
      Comparator.comparing(Hit::field).thenComparingInt(Hit::start).thenComparingInt(Hit::end);

  private final Map<Concept, Sighting> sightings = new HashMap<>();

  /** Looks through an entry once. */
  static Sightings in(EntryText entry, Trie.Snapshot trie) {
    Sightings sightings = new Sightings();
    for (Searched searched : Searched.fields(entry)) {
      new Scan(trie, searched, sightings::judge).wordStarts();
    }
    return sightings;
  }

  private void judge(Concept concept, Occurrence occurrence) {
    if (Edges.judge(occurrence) == Verdict.STANDS) {
      sightings.computeIfAbsent(concept, unseen -> new Sighting()).add(occurrence);
    }
  }

  Set<Concept> concepts() {
    return sightings.keySet();
  }

  /** What counts of a concept, in reading order. */
  List<Hit> hits(Concept concept) {
    Sighting sighting = sightings.get(concept);
    return sighting == null ? List.of() : sighting.hits();
  }

  /** The hits that show why a condition holds, in reading order. */
  List<Hit> affirmed(Condition condition) {
    Set<Concept> affirmed = new LinkedHashSet<>();
    condition.collectAffirmed(affirmed);
    if (affirmed.size() == 1) {
      return hits(affirmed.iterator().next());
    }
    List<Hit> hits = new ArrayList<>();
    affirmed.forEach(concept -> hits.addAll(hits(concept)));
    hits.sort(READING_ORDER);
    return hits;
  }

  /** What stands in the entry of a concept and doesn't count. */
  List<Miss> misses(Concept concept) {
    Sighting sighting = sightings.get(concept);
    return sighting == null ? List.of() : sighting.misses();
  }
}
