package dev.sokbo.cluster;

import dev.sokbo.evidence.Article;
import dev.sokbo.gram.Sketch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The articles in the window, each in a numbered slot of a few neighbouring numbers: some hundred
 * bytes an article. A slot that was given up is used again only after {@link #recycle}.
 */
final class Shelf {

  private static final int CHUNK_BITS = 10;
  private static final int CHUNK = 1 << CHUNK_BITS;

  /** What a slot consists of. */
  private static final int ENTRY = 0;

  private static final int HEAD = 1;
  private static final int PAGE = 2;
  private static final int SKETCH = 3;
  private static final int SKETCH_TOO = 4;

  /** The seconds above, the feed below. */
  private static final int TIME_AND_FEED = 5;

  /** The address of the text above, the norm below. */
  private static final int TEXT_AND_NORM = 6;

  private static final int WIDTH = 7;

  /** The address of a text that is none. */
  private static final int GONE = -1;

  private final List<long[]> chunks = new ArrayList<>();
  private final RecentArticles recent = new RecentArticles();
  private final TitleTexts texts = new TitleTexts();
  private final IntStack free = new IntStack();
  private final IntStack givenUp = new IntStack();
  private int slots;

  int add(Arrival arrival, long headEntryId) {
    int slot = free.isEmpty() ? slots++ : free.pop();
    if (slot >> CHUNK_BITS == chunks.size()) {
      chunks.add(new long[CHUNK * WIDTH]);
    }
    int text = texts.add(arrival.article.text);
    put(slot, ENTRY, arrival.entryId);
    put(slot, HEAD, headEntryId);
    put(slot, PAGE, arrival.page);
    put(slot, SKETCH, arrival.sketch.first());
    put(slot, SKETCH_TOO, arrival.sketch.second());
    put(slot, TIME_AND_FEED, both(seconds(arrival.article.at), Long.hashCode(feed(arrival))));
    put(slot, TEXT_AND_NORM, both(text, Float.floatToRawIntBits(arrival.title.norm)));
    recent.put(slot, arrival.article);
    return slot;
  }

  void giveUp(int slot) {
    texts.remove(text(slot));
    put(slot, TEXT_AND_NORM, both(GONE, 0));
    givenUp.push(slot);
  }

  /** The number of slots that were in use once, given up or not. */
  int slots() {
    return slots;
  }

  int givenUp() {
    return givenUp.size();
  }

  /** Lets slots that were given up be used again; nothing must refer to them any more. */
  void recycle() {
    while (!givenUp.isEmpty()) {
      free.push(givenUp.pop());
    }
  }

  boolean holds(int slot) {
    return text(slot) != GONE;
  }

  /** All slots that are in use. */
  BitSet held() {
    BitSet held = new BitSet(slots);
    for (int slot = 0; slot < slots; slot++) {
      held.set(slot, holds(slot));
    }
    return held;
  }

  long entryId(int slot) {
    return get(slot, ENTRY);
  }

  long headEntryId(int slot) {
    return get(slot, HEAD);
  }

  long page(int slot) {
    return get(slot, PAGE);
  }

  /** The cosine of a lead and of that of an article here. */
  double cosine(Sketch lead, int slot) {
    return lead.cosine(get(slot, SKETCH), get(slot, SKETCH_TOO));
  }

  float norm(int slot) {
    return Float.intBitsToFloat((int) get(slot, TEXT_AND_NORM));
  }

  boolean isOfFeed(int slot, long feedId) {
    return feedId != 0 && (int) get(slot, TIME_AND_FEED) == Long.hashCode(feedId);
  }

  Instant at(int slot) {
    return Instant.ofEpochSecond(get(slot, TIME_AND_FEED) >>> Integer.SIZE);
  }

  /** How far apart an article and a time are. */
  long secondsFrom(int slot, Instant at) {
    return Math.abs((get(slot, TIME_AND_FEED) >>> Integer.SIZE) - seconds(at));
  }

  Article article(int slot) {
    return recent.get(
        slot, () -> new Article((int) get(slot, TIME_AND_FEED), at(slot), texts.get(text(slot))));
  }

  /**
   * Has the titles in some slots near when they are read. They lie scattered in memory; fetched
   * together they are waited for together.
   */
  void fetchTitles(int[] slots) {
    for (int slot : slots) {
      texts.fetch(text(slot));
    }
  }

  /** Puts the title in a slot in front of {@link #titles}, and tells its length. */
  int readTitle(int slot) {
    return texts.read(text(slot));
  }

  /** The length of the title that {@link #readTitle} read last with its tags. */
  int lengthRead() {
    return texts.lengthRead();
  }

  char[] titles() {
    return texts.characters();
  }

  private int text(int slot) {
    return (int) (get(slot, TEXT_AND_NORM) >>> Integer.SIZE);
  }

  private long get(int slot, int part) {
    return chunks.get(slot >> CHUNK_BITS)[(slot & (CHUNK - 1)) * WIDTH + part];
  }

  private void put(int slot, int part, long value) {
    chunks.get(slot >> CHUNK_BITS)[(slot & (CHUNK - 1)) * WIDTH + part] = value;
  }

  private static long both(long above, int below) {
    return above << Integer.SIZE | Integer.toUnsignedLong(below);
  }

  private static long feed(Arrival arrival) {
    return arrival.article.feedId;
  }

  /** Seconds since 1970, up to what 32 bits hold until 2106. */
  private static long seconds(Instant at) {
    return Math.clamp(at.getEpochSecond(), 0, 0xFFFF_FFFFL);
  }
}
