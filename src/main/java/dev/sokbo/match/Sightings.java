package dev.sokbo.match;

import dev.sokbo.chat.Language;
import dev.sokbo.context.ContextWords;
import dev.sokbo.context.Surroundings;
import dev.sokbo.query.Field;
import dev.sokbo.scan.Edges;
import dev.sokbo.scan.Edges.Verdict;
import dev.sokbo.scan.Occurrence;
import dev.sokbo.scan.Scan;
import dev.sokbo.scan.Searched;
import dev.sokbo.scan.Trie;
import dev.sokbo.text.Folded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What one entry holds of the concepts of an index. */
public final class Sightings {

  private static final Comparator<Hit> READING_ORDER =
      Comparator.comparing(Hit::field).thenComparingInt(Hit::start).thenComparingInt(Hit::end);

  private final EntryText entry;
  private final Surroundings surroundings;
  private final Map<Concept, Sighting> sightings = new HashMap<>();
  private @Nullable Folded source;

  private Sightings(EntryText entry, Surroundings surroundings) {
    this.entry = entry;
    this.surroundings = surroundings;
  }

  /** Looks through an entry once, and for context words where they matter. */
  public static Sightings in(EntryText entry, Trie<Concept> trie) {
    List<Searched> fields = entry.searched();
    Sightings sightings = new Sightings(entry, new Surroundings(fields, ContextWords.shared()));
    for (Searched field : fields) {
      new Scan<>(trie, field, sightings::judge).wordStarts();
    }
    sightings.addTuned();
    return sightings;
  }

  private void judge(Concept concept, Occurrence occurrence) {
    if (concept.isWanted() && Edges.judge(occurrence) == Verdict.STANDS) {
      sightings
          .computeIfAbsent(concept, unseen -> new Sighting(unseen, surroundings))
          .add(occurrence);
    }
  }

  /** Wherever an entry of the lexicon stands, so does every term that adds something to it. */
  private void addTuned() {
    List<Sighting> roots = new ArrayList<>(0);
    for (Sighting sighting : sightings.values()) {
      if (!sighting.concept().tuned().isEmpty()) {
        roots.add(sighting);
      }
    }
    for (Sighting root : roots) {
      for (TunedConcept tuned : root.concept().tuned()) {
        sightings.put(tuned, root.tuned(tuned, sightings.get(tuned)));
      }
    }
  }

  /** Is nothing there that any query asks for or excludes? */
  boolean isEmpty() {
    return sightings.isEmpty();
  }

  Collection<Sighting> all() {
    return sightings.values();
  }

  /** What counts of a concept, in reading order. */
  List<Hit> hits(Concept concept) {
    Sighting sighting = sightings.get(concept);
    return sighting == null ? List.of() : sighting.hits();
  }

  private List<Hit> hits(Found found) {
    List<Hit> hits = hits(found.concept());
    return found.fields().size() == Field.values().length
        ? hits
        : hits.stream().filter(hit -> found.fields().contains(hit.field())).toList();
  }

  /** Does the entry come from a feed with these words in its title or host? */
  boolean isFrom(Phrase words) {
    if (source == null) {
      source = Folded.of(entry.source() == null ? "" : entry.source());
    }
    return words.isIn(source);
  }

  /** Is the entry written in a language, as far as is known? */
  boolean isIn(Language language) {
    return entry.isIn(language);
  }

  /** The hits that show why a condition holds, in reading order. */
  public List<Hit> affirmed(Condition condition) {
    if (condition instanceof Concept concept) {
      return hits(concept);
    }
    Set<Found> affirmed = new LinkedHashSet<>();
    condition.collectAffirmed(affirmed);
    if (affirmed.size() == 1) {
      return hits(affirmed.iterator().next());
    }
    Set<Hit> hits = new LinkedHashSet<>();
    affirmed.forEach(found -> hits.addAll(hits(found)));
    return hits.stream().sorted(READING_ORDER).toList();
  }

  /** Tells what stands in the entry of a concept and doesn't count, and what is against each. */
  public void objections(Concept concept, BiConsumer<Occurrence, Occurrence> consumer) {
    Sighting sighting = sightings.get(concept);
    if (sighting != null) {
      sighting.objections(consumer);
    }
  }
}
