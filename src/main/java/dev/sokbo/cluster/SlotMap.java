package dev.sokbo.cluster;

import dev.sokbo.gram.Hashing;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds slots by a key that is kept with the slot, for four to eight bytes a slot. Several slots
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
  private int size;

  SlotMap(Keys keys) {
    this.keys = keys;
  }

  void put(int slot) {
    if (++size > slots.length / 4 * 3) {
      grow();
    }
    insert(slot);
  }

  /** The slot of a key that was put first of those that fulfil a condition. */
  int find(long key, IntPredicate condition) {
    for (int i = home(key); slots[i] != NONE; i = next(i)) {
      if (keys.of(slots[i]) == key && condition.test(slots[i])) {
        return slots[i];
      }
    }
    return NONE;
  }

  /** Takes a slot out, if it is there. */
  void remove(int slot) {
    int i = home(keys.of(slot));
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
      int home = home(keys.of(slots[i]));
      boolean reachable = gap < i ? home > gap && home <= i : home > gap || home <= i;
      if (!reachable) {
        slots[gap] = slots[i];
        gap = i;
      }
    }
    slots[gap] = NONE;
  }

  private void grow() {
    int[] before = slots;
    slots = empty(2 * before.length);
    for (int slot : before) {
      if (slot != NONE) {
        insert(slot);
      }
    }
  }

  private void insert(int slot) {
    int i = home(keys.of(slot));
    while (slots[i] != NONE) {
      i = next(i);
    }
    slots[i] = slot;
  }

  private int home(long key) {
    return (int) (Hashing.mixed(key) >>> 32) & (slots.length - 1);
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
