package dev.sokbo.match;

import dev.sokbo.query.Query;
import dev.sokbo.query.QueryParser;
import dev.sokbo.scan.Trie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All watches, each distinct term once. The cost of an entry depends on its length and on its hits,
 * not on the number of watches. Changes come one at a time and are seen by every {@link #match}
 * that begins after them; matching takes no lock.
 */
public final class WatchIndex {

  /** Rebuilding is not worth while for fewer forgotten terms. */
  private static final int FEWEST_FORGOTTEN = 1_000;

  private final Map<Long, StandingWatch> watches = new HashMap<>();
  private final Map<Query.Term, Concept> concepts = new HashMap<>();
  private int forgotten;

  private volatile Trie<Concept> trie = new Trie<>();

  /**
   * Adds a watch, or gives one another query; an entry matched in that moment may see neither.
   *
   * @throws IllegalArgumentException when the query can hold where none of its words is found,
   *     which no {@link QueryParser} lets through
   */
  public synchronized void add(long watchId, Query query) {
    remove(watchId);
    Condition condition = Condition.of(query, this::concept);
    Set<Concept> triggers = condition.triggers().orElse(Set.of());
    if (triggers.isEmpty()) {
      concepts.values().removeIf(Concept::isUnused);
      throw new IllegalArgumentException("over-broad query " + query.print());
    }
    StandingWatch watch = new StandingWatch(watchId, condition, triggers);
    triggers.forEach(concept -> concept.crowd().add(watch));
    watch.concepts().forEach(this::use);
    watches.put(watchId, watch);
  }

  /** Takes a watch away; nothing happens where there is none. */
  public synchronized void remove(long watchId) {
    StandingWatch watch = watches.remove(watchId);
    if (watch == null) {
      return;
    }
    watch.triggers().forEach(concept -> concept.crowd().remove(watch));
    watch.concepts().forEach(this::release);
    if (forgotten > concepts.size() + FEWEST_FORGOTTEN) {
      rebuild();
    }
  }

  /** The watches that an entry satisfies, by rising id, with the places that show why. */
  public List<WatchHits> match(EntryText text) {
    Sightings sightings = Sightings.in(text, trie);
    if (sightings.isEmpty()) {
      return List.of();
    }
    List<WatchHits> satisfied = new ArrayList<>();
    Set<Long> judged = new HashSet<>();
    for (Concept concept : sightings.concepts()) {
      if (!sightings.hits(concept).isEmpty()) {
        for (StandingWatch watch : concept.crowd().all()) {
          if (judged.add(watch.id()) && watch.condition().holds(sightings)) {
            satisfied.add(new WatchHits(watch.id(), sightings.affirmed(watch.condition())));
          }
        }
      }
    }
    satisfied.sort(Comparator.comparingLong(WatchHits::watchId));
    return List.copyOf(satisfied);
  }

  private Concept concept(Query.Term term) {
    return concepts.computeIfAbsent(term, Concept::new);
  }

  private void use(Concept concept) {
    if (concept.isUnused()) {
      concept.plant(trie);
    }
    concept.use();
  }

  private void release(Concept concept) {
    concept.release();
    if (!concept.isUnused()) {
      return;
    }
    concepts.remove(concept.term());
    concept.uproot(trie);
    forgotten++;
  }

  /** Leaves the nodes of forgotten terms behind. */
  private void rebuild() {
    Trie<Concept> fresh = new Trie<>();
    concepts.values().forEach(concept -> concept.plant(fresh));
    trie = fresh;
    forgotten = 0;
  }
}
