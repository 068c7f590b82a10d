package dev.sokbo.cluster;

import dev.sokbo.evidence.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The articles that may tell the same event as one that comes in. To read them closely takes long;
 * so it is done with the likeliest first, and only as far as it may change which one is surest.
 */
final class Matches {

  private final Shelf shelf;
  private final Function<Outlook, @Nullable Match> closely;

  /** What was not read yet, the likeliest first. */
  private final List<Outlook> open = new ArrayList<>(4);

  /** What has the words of one event, and tells another by what speaks against it. */
  private final List<Outlook> refused = new ArrayList<>(0);

  private final List<Match> read = new ArrayList<>(4);

  /**
   * No articles yet.
   *
   * @param closely reads one; absent where both rather tell different events
   */
  Matches(Shelf shelf, Function<Outlook, @Nullable Match> closely) {
    this.shelf = shelf;
    this.closely = closely;
  }

  void add(Outlook outlook) {
    int at = open.size();
    while (at > 0 && open.get(at - 1).most() < outlook.most()) {
      at--;
    }
    open.add(at, outlook);
  }

  /**
   * The match that is surest with what other reports of its story add and take; of equal ones the
   * earliest entry. Empty where none is sure.
   */
  Optional<Match> surest() {
    while (!open.isEmpty() && isUndecided()) {
      Outlook likeliest = open.removeFirst();
      Match match = closely.apply(likeliest);
      if (match != null) {
        read.add(match);
      } else if (likeliest.ofWords() >= Likeness.SURE) {
        refused.add(likeliest);
      }
    }
    Match best = null;
    double most = Likeness.SURE;
    for (Match match : read) {
      double sureness = byItself(match) + ofOthers(match.slot());
      if (sureness > most || (sureness == most && (best == null || isEarlier(match, best)))) {
        best = match;
        most = sureness;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Whether any but the one that is surest by itself may be the surest of all. Of one story it is
   * also the surest together with the others, as the others add less than they are surer by.
   */
  private boolean isUndecided() {
    Match first = surestByItself();
    double bar = first == null ? Likeness.SURE : byItself(first);
    for (Outlook outlook : open) {
      int slot = outlook.slot();
      double others = isOfStory(slot, first) ? 0 : ofOthers(slot);
      if (outlook.most() + others >= bar) {
        return true;
      }
    }
    for (Match match : read) {
      int slot = match.slot();
      if (!isOfStory(slot, first) && byItself(match) + ofOthers(slot) >= bar) {
        return true;
      }
    }
    return false;
  }

  /** Absent where none is sure by itself. */
  private @Nullable Match surestByItself() {
    Match first = null;
    double most = Likeness.SURE;
    for (Match match : read) {
      if (byItself(match) > most) {
        first = match;
        most = byItself(match);
      }
    }
    return first;
  }

  private boolean isOfStory(int slot, @Nullable Match match) {
    return match != null && head(slot) == head(match.slot());
  }

  /**
   * How sure a match is without those who speak for it: who was refused of its story takes of it.
   */
  private double byItself(Match match) {
    double most = 0;
    for (Outlook other : refused) {
      if (head(other.slot()) == head(match.slot())) {
        most = Math.max(most, other.ofWords());
      }
    }
    return match.sureness() - Likeness.ofRefused(most);
  }

  /** The most that the others of its story add to an article. */
  private double ofOthers(int slot) {
    double odds = 0;
    for (Match other : read) {
      odds += speaksFor(slot, other.slot()) ? Math.exp(other.sureness()) : 0;
    }
    for (Outlook other : open) {
      odds += speaksFor(slot, other.slot()) ? Math.exp(other.most()) : 0;
    }
    return Likeness.ofOthers(odds);
  }

  private boolean speaksFor(int slot, int other) {
    return slot != other && head(slot) == head(other);
  }

  private long head(int slot) {
    return shelf.headEntryId(slot);
  }

  private boolean isEarlier(Match match, Match other) {
    return shelf.entryId(match.slot()) < shelf.entryId(other.slot());
  }
}
