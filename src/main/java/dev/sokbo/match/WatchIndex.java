package dev.sokbo.match;

import dev.sokbo.context.ContextWords;
import dev.sokbo.lexicon.LexiconEntry;
import dev.sokbo.query.Query;
import dev.sokbo.query.QueryParser;
import dev.sokbo.scan.Trie;
import java.util.ArrayList;
import java.util.Collection;
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
   * Gets ready for watches of an entry of the lexicon. Otherwise the first of them puts its names
   * in, and the first text that holds one waits until its context words are.
   */
  public void prepare(LexiconEntry entry) {
    plant(new Query.Known(entry));
    ContextWords.shared().prepare(entry);
  }

  private synchronized void plant(Query.Known entry) {
    known(entry);
  }

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
    watch.concepts().forEach(concept -> concept.use(trie));
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
      Collection<StandingWatch> waiting = sighting.concept().waiting();
      if (!waiting.isEmpty() && !sighting.hits().isEmpty()) {
        waiting.forEach(watch -> judge(watch, sighting, sightings, judged, satisfied));
      }
    }
    satisfied.sort(Comparator.comparingLong(WatchHits::watchId));
    return List.copyOf(satisfied);
  }

  /** Adds a watch that waits for what was sighted, if all that it asks for is there; once. */
  private static void judge(
      StandingWatch watch,
      Sighting sighting,
      Sightings sightings,
      Set<Long> judged,
      List<WatchHits> satisfied) {
    Condition condition = watch.condition();
    if (condition.equals(sighting.concept())) {
      satisfied.add(new WatchHits(watch.id(), sighting.hits()));
    } else if (judged.add(watch.id()) && condition.holds(sightings)) {
      satisfied.add(new WatchHits(watch.id(), sightings.affirmed(condition)));
    }
  }

  private Concept concept(Query.Term term, List<Concept> added) {
    Concept there = concepts.find(term);
    if (there != null) {
      return there;
    }
    if (term instanceof Query.Known entry) {
      return known(entry);
    }
    Concept concept =
        term.root() instanceof Query.Known entry
            ? new TunedConcept(term, known(entry))
            : Concept.of(term);
    concepts.add(concept);
    added.add(concept);
    return concept;
  }

  /** The concept of an entry of the lexicon, which stays from the first time on. */
  private KnownConcept known(Query.Known entry) {
    if (concepts.find(entry) instanceof KnownConcept there) {
      return there;
    }
    KnownConcept concept = new KnownConcept(entry, trie);
    concepts.add(concept);
    return concept;
  }

  private void release(Concept concept) {
    concept.release(trie);
    if (concept.isUnused() && !(concept instanceof KnownConcept)) {
      concepts.remove(concept.term());
      forgotten++;
    }
  }

  /** Leaves the nodes of forgotten terms behind. */
  private void rebuild() {
    Trie<Concept> fresh = new Trie<>();
    concepts.forEach(concept -> concept.plant(fresh));
    trie = fresh;
    forgotten = 0;
  }
}
