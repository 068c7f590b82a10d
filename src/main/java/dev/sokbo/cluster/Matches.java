package dev.sokbo.cluster;

import dev.sokbo.evidence.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The articles that may tell the same event as one that comes in. */
final class Matches {

  private final Shelf shelf;
  private final List<Match> all = new ArrayList<>(4);

  Matches(Shelf shelf) {
    this.shelf = shelf;
  }

  void add(Match match) {
    all.add(match);
  }

  /**
   * The match that is surest together with what other reports of its story add; of equal ones the
   * earliest entry. Empty where none is sure.
   */
  Optional<Match> surest() {
    Match best = null;
    double most = Likeness.SURE;
    for (Match match : all) {
      double sureness = match.sureness() + Likeness.ofOthers(oddsOfOthers(match));
      if (sureness > most || (sureness == most && (best == null || isEarlier(match, best)))) {
        best = match;
        most = sureness;
      }
    }
    return Optional.ofNullable(best);
  }

  private double oddsOfOthers(Match match) {
    double odds = 0;
    for (Match other : all) {
      if (other.slot() != match.slot() && head(other) == head(match)) {
        odds += Math.exp(other.sureness());
      }
    }
    return odds;
  }

  private long head(Match match) {
    return shelf.headEntryId(match.slot());
  }

  private boolean isEarlier(Match match, Match other) {
    return shelf.entryId(match.slot()) < shelf.entryId(other.slot());
  }
}
