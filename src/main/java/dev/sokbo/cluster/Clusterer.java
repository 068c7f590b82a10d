package dev.sokbo.cluster;

import dev.sokbo.gram.Overlap;
import dev.sokbo.gram.RareGramIndex;
import dev.sokbo.gram.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Puts entries that report the same thing into one story. An entry joins the story that it is
 * surest to tell too, or opens one of its own; two stories never grow together. Entries that came
 * out more than {@link #WINDOW} apart are never compared.
 *
 * <p>Not thread-safe: one thread at a time.
 */
public final class Clusterer {

  /** Follow-ups of later days are news of their own. */
  public static final Duration WINDOW = Duration.ofDays(3);

  /** What two entries of one feed must have in common in their titles when they share a link. */
  private static final double SAME_PAGE = 0.20;

  /** As many entries of one link are known by it; a feed may give one link to all of them. */
  private static final int MOST_OF_PAGE = 8;

  /** The index is cleared of entries that were let go when they are so large a part of it. */
  private static final int CLEARED_PART = 8;

  private static final int CLEARED_LEAST = 1_000;

  private final Overlap overlap = new Overlap();
  private final Vocabulary vocabulary = new Vocabulary(overlap);
  private final Shelf shelf = new Shelf();
  private final RareGramIndex index = new RareGramIndex();
  private final Comparison comparison = new Comparison(shelf, overlap);
  private final SlotMap byEntry = new SlotMap(shelf::entryId);
  private final SlotMap byPage = new SlotMap(shelf::page);

  /** Finds the story of an entry and takes the entry in. An entry that is known is placed anew. */
  public Placement place(long entryId, StoryText text) {
    Arrival arrival = meet(entryId, text);
    Placement placement = best(arrival).map(this::beside).orElseGet(() -> Placement.head(entryId));
    add(arrival, placement.headEntryId());
    return placement;
  }

  /** Takes in an entry whose story is known already, as after a start. */
  public void remember(long entryId, StoryText text, long headEntryId) {
    add(meet(entryId, text), headEntryId);
  }

  /** Lets go of an entry, as when the transaction that stored it was rolled back. */
  public void forget(long entryId) {
    int slot = byEntry.find(entryId, known -> true);
    if (slot != SlotMap.NONE) {
      forgetSlot(slot);
      clear();
    }
  }

  /** Lets go of all entries that came out before an instant; looks at every entry. */
  public void forgetBefore(Instant instant) {
    for (int slot = 0; slot < shelf.slots(); slot++) {
      if (shelf.holds(slot) && shelf.at(slot).isBefore(instant)) {
        forgetSlot(slot);
      }
    }
    clear();
  }

  private Placement beside(Match match) {
    return new Placement(shelf.headEntryId(match.slot()), match.relation(), match.similarity());
  }

  private Arrival meet(long entryId, StoryText text) {
    forget(entryId);
    return new Arrival(entryId, text, vocabulary);
  }

  private void add(Arrival arrival, long headEntryId) {
    int slot = shelf.add(arrival, headEntryId);
    byEntry.put(slot);
    index.add(arrival.title, arrival.lead, slot);
    if (arrival.page != 0 && !isCrowded(arrival.page)) {
      byPage.put(slot);
    }
  }

  private boolean isCrowded(long page) {
    int[] known = {0};
    return byPage.find(page, slot -> ++known[0] >= MOST_OF_PAGE) != SlotMap.NONE;
  }

  private void forgetSlot(int slot) {
    byEntry.remove(slot);
    if (shelf.page(slot) != 0) {
      byPage.remove(slot);
    }
    shelf.giveUp(slot);
  }

  private void clear() {
    if (shelf.givenUp() > Math.max(CLEARED_LEAST, shelf.slots() / CLEARED_PART)) {
      index.retain(shelf.held()::get);
      shelf.recycle();
    }
  }

  private Optional<Match> best(Arrival arrival) {
    int page = arrival.page == 0 ? SlotMap.NONE : byPage.find(arrival.page, isSame(arrival));
    return page == SlotMap.NONE
        ? surest(arrival)
        : Optional.of(new Match(page, Relation.COPY, 1, 1));
  }

  private Optional<Match> surest(Arrival arrival) {
    Matches matches = new Matches(shelf, outlook -> comparison.match(arrival, outlook));
    int[] candidates =
        index.candidates(arrival.title, arrival.lead, slot -> isComparable(arrival, slot));
    shelf.fetchTitles(candidates);
    for (int slot : candidates) {
      Outlook outlook = comparison.outlook(arrival, slot);
      if (outlook != null) {
        matches.add(outlook);
      }
    }
    return matches.surest();
  }

  private boolean isComparable(Arrival arrival, int slot) {
    return shelf.holds(slot) && withinWindow(arrival, slot);
  }

  private IntPredicate isSame(Arrival arrival) {
    return slot ->
        withinWindow(arrival, slot)
            && (!shelf.isOfFeed(slot, arrival.article.feedId)
                || comparison.cosine(arrival, slot) >= SAME_PAGE);
  }

  private boolean withinWindow(Arrival arrival, int slot) {
    return shelf.secondsFrom(slot, arrival.article.at) <= WINDOW.toSeconds();
  }
}
