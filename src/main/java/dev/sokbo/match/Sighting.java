package dev.sokbo.match;

import dev.sokbo.context.Cover;
import dev.sokbo.context.Doubt;
import dev.sokbo.context.Surroundings;
import dev.sokbo.context.Vouching;
import dev.sokbo.query.Query;
import dev.sokbo.scan.Occurrence;
import dev.sokbo.scan.Purpose;
import dev.sokbo.scan.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one entry holds of one concept, and what of that counts. */
final class Sighting {

  /** The order in which one walk finds places: by way of a gap, which is a space, first. */
  private static final Comparator<Occurrence> WALK =
      Comparator.comparing(Occurrence::field)
          .thenComparingInt(Occurrence::start)
          .thenComparing(place -> place.form().isAnywhere())
          .thenComparing(place -> place.form().pattern());

  private final Concept concept;
  private final Surroundings surroundings;
  private final List<Occurrence> counting = new ArrayList<>(2);
  private List<Occurrence> excluding = List.of();
  private List<Occurrence> wavering = List.of();
  private List<Occurrence> doubting = List.of();
  private List<Occurrence> assuring = List.of();
  private List<Occurrence> vouching = List.of();
  private boolean lookedAround;
  private @Nullable List<Hit> hits;

  Sighting(Concept concept, Surroundings surroundings) {
    this.concept = concept;
    this.surroundings = surroundings;
  }

  Concept concept() {
    return concept;
  }

  /**
   * The sighting of a term with something added to it.
   *
   * @param added what stands in the entry of what was added; absent where that is nothing
   */
  Sighting tuned(TunedConcept to, @Nullable Sighting added) {
    Stream<Occurrence> own = added == null ? Stream.of() : added.places();
    Sighting tuned = new Sighting(to, surroundings);
    Stream.concat(own, places().filter(place -> !to.overrules(place.form())))
        .sorted(WALK)
        .forEach(tuned::add);
    return tuned;
  }

  private Stream<Occurrence> places() {
    return Stream.of(counting, excluding, wavering).flatMap(List::stream);
  }

  /** Adds what stands in the entry; to be called in the entry's order. */
  void add(Occurrence occurrence) {
    switch (occurrence.form().purpose()) {
      case Purpose.Counts counts -> counting.add(occurrence);
      case Purpose.Excludes excludes -> excluding = with(excluding, occurrence);
      case Purpose.Doubts doubts -> doubting = with(doubting, occurrence);
      case Purpose.Assures assures -> assuring = with(assuring, occurrence);
      case Purpose.Wavers wavers -> wavering = with(wavering, occurrence);
      case Purpose.Vouches vouches -> vouching = with(vouching, occurrence);
    }
  }

  /** Most concepts have nothing here, so that a list is made only when it is needed. */
  private static List<Occurrence> with(List<Occurrence> list, Occurrence occurrence) {
    List<Occurrence> growing = list.isEmpty() ? new ArrayList<>(4) : list;
    growing.add(occurrence);
    return growing;
  }

  /** What counts, in reading order, the longest where several overlap. */
  List<Hit> hits() {
    if (hits == null) {
      lookAround();
      hits = isUndisputed() ? only(counting.getFirst()) : resolve((occurrence, against) -> {});
    }
    return hits;
  }

  /** Context words are looked for only where they can decide something. */
  private void lookAround() {
    if (!lookedAround
        && concept.term().root() instanceof Query.Known known
        && (!wavering.isEmpty() || counting.stream().map(Sighting::rule).anyMatch(Doubt::ofRule))) {
      surroundings.tell(known.entry(), this::add);
    }
    lookedAround = true;
  }

  /** By far the most frequent case. */
  private boolean isUndisputed() {
    return counting.size() == 1 && excluding.isEmpty() && doubting.isEmpty() && wavering.isEmpty();
  }

  private static List<Hit> only(Occurrence occurrence) {
    return List.of(Hit.of(occurrence, rule(occurrence)));
  }

  /** Tells which occurrences that stand as words don't count, and what is against each. */
  void objections(BiConsumer<Occurrence, Occurrence> consumer) {
    lookAround();
    resolve(consumer);
  }

  private List<Hit> resolve(BiConsumer<Occurrence, Occurrence> objections) {
    Vouching vouched = Vouching.of(wavering, vouching);
    vouched.without().forEach(occurrence -> objections.accept(occurrence, occurrence));
    Cover cover = new Cover(Vouching.merged(excluding, vouched.without()));
    Doubt doubt = new Doubt(doubting, assuring);
    List<Occurrence> open = new ArrayList<>(counting.size());
    for (Occurrence occurrence : Vouching.merged(counting, vouched.with())) {
      Occurrence exclusion = cover.over(occurrence);
      Occurrence context = doubt.about(occurrence, rule(occurrence));
      if (exclusion != null) {
        objections.accept(occurrence, exclusion);
      } else if (context != null) {
        objections.accept(occurrence, context);
      } else {
        keepLongest(open, occurrence);
      }
    }
    return open.stream().map(occurrence -> Hit.of(occurrence, rule(occurrence))).toList();
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
    return occurrence.form().purpose() instanceof Purpose.Counts counts
        ? counts.rule()
        : Rule.AFFILIATE;
  }

  private static boolean overlap(Occurrence earlier, Occurrence later) {
    return earlier.field() == later.field() && later.start() < earlier.end();
  }
}
