package dev.sokbo.explain;

import dev.sokbo.match.EntryText;
import dev.sokbo.match.Hit;
import dev.sokbo.match.Sightings;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.query.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explains what one query makes of entries. Slower than a {@link WatchIndex}, since it also looks
 * where no word begins.
 */
public final class Explainer {

  private final LoneQuery query;

  public Explainer(Query query) {
    this.query = new LoneQuery(query);
  }

  /** Tells hits and near misses in an entry, both in reading order. */
  public Explanation explain(EntryText entry) {
    Sightings sightings = query.in(entry);
    List<Hit> hits = sightings.affirmed(query.condition());
    List<Miss> misses = NearMisses.in(entry, query.trie());
    query
        .concepts()
        .forEach(
            concept ->
                sightings.objections(
                    concept,
                    (occurrence, against) -> misses.add(Miss.because(occurrence, against))));
    misses.sort(Comparator.comparing(Miss::field).thenComparingInt(Miss::start));
    return new Explanation(query.condition().holds(sightings), hits, distinct(misses, hits));
  }

  /** One miss for a place, and none where something longer is a hit. */
  private static List<Miss> distinct(List<Miss> misses, List<Hit> hits) {
    List<Miss> distinct = new ArrayList<>();
    @Nullable Miss last = null;
    int next = 0;
    for (Miss miss : misses) {
      while (next < hits.size() && isBehind(hits.get(next), miss)) {
        next++;
      }
      boolean repeated = last != null && last.field() == miss.field() && last.end() >= miss.end();
      if (!repeated && (next == hits.size() || !overlap(hits.get(next), miss))) {
        distinct.add(miss);
        last = miss;
      }
    }
    return distinct;
  }

  private static boolean isBehind(Hit hit, Miss miss) {
    int fields = hit.field().compareTo(miss.field());
    return fields < 0 || (fields == 0 && hit.end() <= miss.start());
  }

  private static boolean overlap(Hit hit, Miss miss) {
    return hit.field() == miss.field() && hit.start() < miss.end() && miss.start() < hit.end();
  }
}
