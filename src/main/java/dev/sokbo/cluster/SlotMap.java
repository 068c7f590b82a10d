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

  private final Keys keys;
  private int[] slots = empty(SMALLEST);

  /**
   * The hash of each slot's key where there is one: keys lie scattered in memory and are looked at
   * only where the hashes agree.
   */
  private int[] hashes = new int[SMALLEST];

  private int size;

  SlotMap(Keys keys) {
    this.keys = keys;
  }

  void put(int slot) {
    if (++size > slots.length / 4 * 3) {
      grow();
    }
    insert(slot, hash(keys.of(slot)));
  }

  /** The slot of a key that was put first of those that fulfil a condition. */
  int find(long key, IntPredicate condition) {
    int hash = hash(key);
    for (int i = home(hash); slots[i] != NONE; i = next(i)) {
      if (hashes[i] == hash && keys.of(slots[i]) == key && condition.test(slots[i])) {
        return slots[i];
      }
    }
    return NONE;
  }

  /** Takes a slot out, if it is there. */
  void remove(int slot) {
    int i = home(hash(keys.of(slot)));
    while (slots[i] != slot) {
      if (slots[i] == NONE) {
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
    for (int i = next(gap); slots[i] != NONE; i = next(i)) {
      int home = home(hashes[i]);
      boolean reachable = gap < i ? home > gap && home <= i : home > gap || home <= i;
      if (!reachable) {
        slots[gap] = slots[i];
        hashes[gap] = hashes[i];
        gap = i;
      }
    }
    slots[gap] = NONE;
  }

  private void grow() {
    int[] slotsBefore = slots;
    int[] hashesBefore = hashes;
    slots = empty(2 * slotsBefore.length);
    hashes = new int[slots.length];
    for (int i = 0; i < slotsBefore.length; i++) {
      if (slotsBefore[i] != NONE) {
        insert(slotsBefore[i], hashesBefore[i]);
      }
    }
  }

  private void insert(int slot, int hash) {
    int i = home(hash);
    while (slots[i] != NONE) {
      i = next(i);
    }
    slots[i] = slot;
    hashes[i] = hash;
  }

  private static int hash(long key) {
    return (int) (Hashing.mixed(key) >>> Integer.SIZE);
  }

  private int home(int hash) {
    return hash & (slots.length - 1);
  }

  private int next(int i) {
    return (i + 1) & (slots.length - 1);
  }

  private static int[] empty(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, NONE);
    return slots;
  }
}
