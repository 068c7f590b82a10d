package dev.sokbo.cluster;

import dev.sokbo.gram.Hashing;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds slots by a key that is kept with the slot, for ten to twenty bytes a slot. Several slots
 * may have one key. Open addressing with linear probing.
 */
final class SlotMap {

  /** Tells the key of a slot; it must not change while the slot is in the map. */
  interface Keys {

    long of(int slot);
  }

  /** In an array of slots: none. */
  static final int NONE = -1;

  private static final int SMALLEST = 64;

  /** So many keys in a row stand side by side: in memory that is fetched together. */
  private static final int NEIGHBOURS = 4;

  /** Of a cell: no slot has all bits. */
  private static final long EMPTY = -1;

  private final Keys keys;

  /**
   * A slot below, and above it the hash of its key: keys lie scattered in memory and are looked at
   * only where the hashes agree.
   */
  private long[] cells = empty(SMALLEST);

  private int size;

  SlotMap(Keys keys) {
    this.keys = keys;
  }

  void put(int slot) {
    if (++size > cells.length / 4 * 3) {
      grow();
    }
    insert((long) hash(keys.of(slot)) << Integer.SIZE | slot);
  }

  /** The slot of a key that was put first of those that fulfil a condition. */
  int find(long key, IntPredicate condition) {
    int hash = hash(key);
    int i = home(hash);
    for (long cell = cells[i]; cell != EMPTY; cell = cells[i]) {
      int slot = (int) cell;
      if (hashOf(cell) == hash && keys.of(slot) == key && condition.test(slot)) {
        return slot;
      }
      i = next(i);
    }
    return NONE;
  }

  /** Takes a slot out, if it is there. */
  void remove(int slot) {
    int i = home(hash(keys.of(slot)));
    while ((int) cells[i] != slot) {
      if (cells[i] == EMPTY) {
        return;
      }
      i = next(i);
    }
    size--;
    close(i);
  }

  /** Moves up what stands behind a gap and would not be found beyond it. */
  private void close(int start) {
    int gap = start;
    for (int i = next(gap); cells[i] != EMPTY; i = next(i)) {
      int home = home(hashOf(cells[i]));
      boolean reachable = gap < i ? home > gap && home <= i : home > gap || home <= i;
      if (!reachable) {
        cells[gap] = cells[i];
        gap = i;
      }
    }
    cells[gap] = EMPTY;
  }

  private void grow() {
    long[] before = cells;
    cells = empty(2 * before.length);
    for (long cell : before) {
      if (cell != EMPTY) {
        insert(cell);
      }
    }
  }

  private void insert(long cell) {
    int i = home(hashOf(cell));
    while (cells[i] != EMPTY) {
      i = next(i);
    }
    cells[i] = cell;
  }

  private static int hashOf(long cell) {
    return (int) (cell >>> Integer.SIZE);
  }

  /** Neighbouring keys, such as those of entries that come one after the other, mostly meet. */
  private static int hash(long key) {
    int ofNeighbours = (int) (Hashing.mixed(key / NEIGHBOURS) >>> Integer.SIZE);
    return (ofNeighbours & -NEIGHBOURS) | (int) (key & (NEIGHBOURS - 1));
  }

  private int home(int hash) {
    return hash & (cells.length - 1);
  }

  private int next(int i) {
    return (i + 1) & (cells.length - 1);
  }

  private static long[] empty(int length) {
    long[] cells = new long[length];
    Arrays.fill(cells, EMPTY);
    return cells;
  }
}
