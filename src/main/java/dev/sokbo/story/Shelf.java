package dev.sokbo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles in the window, each in a numbered slot, in columns of primitives: some hundred bytes
 * an article. A slot that was given up is used again only after {@link #recycle}.
 */
final class Shelf {

  private static final int CHUNK_BITS = 10;
  private static final int CHUNK = 1 << CHUNK_BITS;

  /** The address of a text that is none. */
  private static final int GONE = -1;

  private static final class Chunk {
    final long[] entries = new long[CHUNK];
    final long[] heads = new long[CHUNK];
    final long[] pages = new long[CHUNK];
    final long[] sketches = new long[CHUNK];
    final int[] seconds = new int[CHUNK];
    final int[] feeds = new int[CHUNK];
    final int[] texts = new int[CHUNK];
    final float[] norms = new float[CHUNK];
  }

  private final List<Chunk> chunks = new ArrayList<>();
  private final TitleTexts texts = new TitleTexts();
  private final IntStack free = new IntStack();
  private final IntStack givenUp = new IntStack();
  private int slots;

  int add(Arrival arrival, long headEntryId) {
    int slot = free.isEmpty() ? slots++ : free.pop();
    if (slot >> CHUNK_BITS == chunks.size()) {
      chunks.add(new Chunk());
    }
    Chunk chunk = chunk(slot);
    int i = index(slot);
    chunk.entries[i] = arrival.entryId;
    chunk.heads[i] = headEntryId;
    chunk.pages[i] = arrival.page;
    chunk.sketches[i] = arrival.sketch;
    chunk.seconds[i] = seconds(arrival.article.at);
    chunk.feeds[i] = Long.hashCode(arrival.article.feedId);
    chunk.norms[i] = arrival.title.norm;
    chunk.texts[i] = texts.add(arrival.article.text);
    return slot;
  }

  void giveUp(int slot) {
    texts.remove(chunk(slot).texts[index(slot)]);
    chunk(slot).texts[index(slot)] = GONE;
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
    return chunk(slot).texts[index(slot)] != GONE;
  }

  long entryId(int slot) {
    return chunk(slot).entries[index(slot)];
  }

  long headEntryId(int slot) {
    return chunk(slot).heads[index(slot)];
  }

  long page(int slot) {
    return chunk(slot).pages[index(slot)];
  }

  long sketch(int slot) {
    return chunk(slot).sketches[index(slot)];
  }

  float norm(int slot) {
    return chunk(slot).norms[index(slot)];
  }

  boolean isOfFeed(int slot, long feedId) {
    return chunk(slot).feeds[index(slot)] == Long.hashCode(feedId);
  }

  Instant at(int slot) {
    return Instant.ofEpochSecond(Integer.toUnsignedLong(chunk(slot).seconds[index(slot)]));
  }

  Article article(int slot) {
    int feed = chunk(slot).feeds[index(slot)];
    return new Article(feed, at(slot), texts.get(chunk(slot).texts[index(slot)]));
  }

  private Chunk chunk(int slot) {
    return chunks.get(slot >> CHUNK_BITS);
  }

  private static int index(int slot) {
    return slot & (CHUNK - 1);
  }

  /** Seconds since 1970, which an unsigned int holds until 2106. */
  private static int seconds(Instant at) {
    return (int) Math.clamp(at.getEpochSecond(), 0, 0xFFFF_FFFFL);
  }
}
