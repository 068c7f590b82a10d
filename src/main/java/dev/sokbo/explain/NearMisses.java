package dev.sokbo.explain;

import dev.sokbo.context.Cover;
import dev.sokbo.explain.Miss.Reason;
import dev.sokbo.match.Concept;
import dev.sokbo.match.EntryText;
import dev.sokbo.scan.Edges;
import dev.sokbo.scan.Occurrence;
import dev.sokbo.scan.Purpose;
import dev.sokbo.scan.Scan;
import dev.sokbo.scan.Searched;
import dev.sokbo.scan.Trie;
import dev.sokbo.text.Folded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where a concept's names are written in an entry but don't even stand as words. */
final class NearMisses {

  private final Map<Concept, List<Rejected>> rejected = new HashMap<>();
  private final Map<Concept, List<Occurrence>> exclusions = new HashMap<>();

  private NearMisses() {}

  /** An occurrence that does not stand, and why. */
  private record Rejected(Occurrence occurrence, Reason reason) {}

  /** The near misses of every concept of a trie, in no order. */
  static List<Miss> in(EntryText entry, Trie<Concept> trie) {
    NearMisses found = new NearMisses();
    for (Searched searched : entry.searched()) {
      Folded whole = Folded.of(searched.text().original());
      Scan.Listener<Concept> judge =
          (concept, occurrence) -> found.judge(concept, occurrence, searched.text());
      new Scan<>(trie, new Searched(searched.field(), whole), judge).everywhere();
    }
    return found.misses();
  }

  private void judge(Concept concept, Occurrence occurrence, Folded searched) {
    switch (occurrence.form().purpose()) {
      case Purpose.Counts counts -> {
        Reason reason = reason(occurrence, searched);
        if (reason != null) {
          rejected
              .computeIfAbsent(concept, unseen -> new ArrayList<>())
              .add(new Rejected(occurrence, reason));
        }
      }
      case Purpose.Excludes excludes -> {
        if (Edges.judge(occurrence) == Edges.Verdict.STANDS) {
          exclusions.computeIfAbsent(concept, unseen -> new ArrayList<>()).add(occurrence);
        }
      }
      case Purpose.Wavers wavers -> {}
      case Purpose.Doubts doubts -> {}
      case Purpose.Assures assures -> {}
      case Purpose.Vouches vouches -> {}
    }
  }

  /** Why an occurrence doesn't stand; null when it does. */
  private static @Nullable Reason reason(Occurrence occurrence, Folded searched) {
    if (searched.charAt(occurrence.start()) == Folded.MASKED) {
      return new Reason.Unsearched();
    }
    return switch (Edges.judge(occurrence)) {
      case STANDS -> null;
      case CLOSED_LEFT -> new Reason.LeftEdge();
      case CLOSED_RIGHT -> new Reason.RightEdge();
      case LOWER_CASE -> new Reason.LowerCase();
    };
  }

  /** An exclusion tells more than the edge does: 메타버스 is known to be something else. */
  private List<Miss> misses() {
    List<Miss> misses = new ArrayList<>();
    rejected.forEach(
        (concept, all) -> {
          Cover cover = new Cover(exclusions.getOrDefault(concept, List.of()));
          for (Rejected each : all) {
            Occurrence exclusion = cover.over(each.occurrence);
            misses.add(
                exclusion == null
                    ? Miss.of(each.occurrence, each.reason)
                    : Miss.because(each.occurrence, exclusion));
          }
        });
    return misses;
  }
}
