package dev.sokbo.match;

import dev.sokbo.match.Form.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one entry holds of one concept, and what of that counts. */
final class Sighting {

  private final List<Occurrence> counting = new ArrayList<>(2);
  private final List<Occurrence> excluding = new ArrayList<>(0);
  private final List<Occurrence> doubting = new ArrayList<>(0);
  private @Nullable List<Hit> hits;

  /** Adds what stands in the entry; to be called in the entry's order. */
  void add(Occurrence occurrence) {
    switch (occurrence.form().purpose()) {
      case Purpose.Counts counts -> counting.add(occurrence);
      case Purpose.Excludes excludes -> excluding.add(occurrence);
      case Purpose.Doubts doubts -> doubting.add(occurrence);
    }
  }

  /** What counts, in reading order, the longest where several overlap. */
  List<Hit> hits() {
    if (hits == null) {
      hits = resolve((occurrence, against) -> {});
    }
    return hits;
  }

  /** Why occurrences don't count that stand as words. */
  List<Miss> misses() {
    List<Miss> misses = new ArrayList<>();
    resolve((occurrence, against) -> misses.add(Miss.because(occurrence, against)));
    return misses;
  }

  /** Takes a name that doesn't count, with the exclusion or the context word against it. */
  @FunctionalInterface
  private interface Objections {
    void raise(Occurrence occurrence, Occurrence against);
  }

  private List<Hit> resolve(Objections objections) {
    Cover cover = new Cover(excluding);
    Doubt doubt = new Doubt(doubting);
    List<Occurrence> open = new ArrayList<>(counting.size());
    for (Occurrence occurrence : counting) {
      Occurrence exclusion = cover.over(occurrence);
      Occurrence context = doubt.about(occurrence, rule(occurrence));
      if (exclusion != null) {
        objections.raise(occurrence, exclusion);
      } else if (context != null) {
        objections.raise(occurrence, context);
      } else {
        keepLongest(open, occurrence);
      }
    }
    return open.stream().map(occurrence -> occurrence.hit(rule(occurrence))).toList();
  }

  private static void keepLongest(List<Occurrence> open, Occurrence occurrence) {
    Occurrence last = open.isEmpty() ? null : open.getLast();
    if (last == null || !overlap(last, occurrence)) {
      open.add(occurrence);
    } else if (last.start() == occurrence.start() && last.end() < occurrence.end()) {
      open.set(open.size() - 1, occurrence);
    }
  }

  private static Rule rule(Occurrence occurrence) {
    return ((Purpose.Counts) occurrence.form().purpose()).rule();
  }

  private static boolean overlap(Occurrence earlier, Occurrence later) {
    return earlier.field() == later.field() && later.start() < earlier.end();
  }
}
