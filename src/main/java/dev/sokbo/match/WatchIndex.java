package dev.sokbo.match;

import dev.sokbo.query.Query;
import dev.sokbo.query.QueryParser;
import dev.sokbo.scan.Trie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All watches, each distinct term once. The cost of an entry depends on its length and on its hits,
 * not on the number of watches. Changes come one at a time and are seen by every {@link #match}
 * that begins after them; matching takes no lock.
 */
public final class WatchIndex {

  /** Rebuilding is not worth while for fewer forgotten terms. */
  private static final int FEWEST_FORGOTTEN = 1_000;

  private final Roster<Long, StandingWatch> watches =
      new Roster<>(watch -> Long.hashCode(watch.id()), (watch, id) -> watch.id() == id);
  private final Roster<Query.Term, Concept> concepts =
      new Roster<>(
          concept -> concept.term().hashCode(), (concept, term) -> concept.term().equals(term));
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
    List<Concept> added = new ArrayList<>();
    StandingWatch watch =
        new StandingWatch(watchId, Condition.of(query, term -> concept(term, added)));
    Set<Concept> triggers = watch.triggers();
    if (triggers.isEmpty()) {
      added.forEach(concept -> concepts.remove(concept.term()));
      throw new IllegalArgumentException("over-broad query " + query.print());
    }
    triggers.forEach(concept -> concept.await(watch));
    watch.concepts().forEach(this::use);
    watches.add(watch);
  }

  /** Takes a watch away; nothing happens where there is none. */
  public synchronized void remove(long watchId) {
    StandingWatch watch = watches.remove(watchId);
    if (watch == null) {
      return;
    }
    watch.triggers().forEach(concept -> concept.forget(watch));
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
    for (Sighting sighting : sightings.all()) {
      if (sighting.hits().isEmpty()) {
        continue;
      }
      for (StandingWatch watch : sighting.concept().waiting()) {
        if (watch.condition().equals(sighting.concept())) {
          satisfied.add(new WatchHits(watch.id(), sighting.hits()));
        } else if (judged.add(watch.id()) && watch.condition().holds(sightings)) {
          satisfied.add(new WatchHits(watch.id(), sightings.affirmed(watch.condition())));
        }
      }
    }
    satisfied.sort(Comparator.comparingLong(WatchHits::watchId));
    return List.copyOf(satisfied);
  }

  private Concept concept(Query.Term term, List<Concept> added) {
    Concept known = concepts.find(term);
    if (known != null) {
      return known;
    }
    Concept concept = new Concept(term);
    concepts.add(concept);
    added.add(concept);
    return concept;
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
    concepts.forEach(concept -> concept.plant(fresh));
    trie = fresh;
    forgotten = 0;
  }
}
