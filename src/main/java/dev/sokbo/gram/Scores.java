package dev.sokbo.gram;

import java.util.Arrays;

/** Sums by slot, of which only the highest are asked for. */
final class Scores {

  private static final int SIZE = 1 << 12;

  /** In an array of slots: none. */
  private static final int NONE = -1;

  /**
   * As many are asked for: the likest of all is hardly ever behind them (measured on headlines).
   */
  private static final int BEST = 8;

  /** Where a slot may be found: its number, in order of coming. */
  private final int[] numbers = new int[SIZE];

  /** By number: the place in {@link #numbers}, the slot and its sum. */
  private final int[] places = new int[SIZE];

  private final int[] slots = new int[SIZE];
  private final float[] sums = new float[SIZE];
  private int count;

  Scores() {
    Arrays.fill(numbers, NONE);
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      numbers[places[i]] = NONE;
    }
    count = 0;
  }

  void add(int slot, float weight) {
    int place = Hashing.mixed(slot) >>> 20;
    while (numbers[place] != NONE && slots[numbers[place]] != slot) {
      place = (place + 1) & (SIZE - 1);
    }
    if (numbers[place] == NONE) {
      numbers[place] = count;
      places[count] = place;
      slots[count] = slot;
      sums[count++] = weight;
    } else {
      sums[numbers[place]] += weight;
    }
  }

  /** The slots with the highest sums of at least so much, the highest first. */
  int[] best(float least) {
    int[] best = new int[BEST];
    int found = 0;
    float bar = least;
    for (int i = 0; i < count; i++) {
      if (sums[i] >= bar) {
        found = insert(best, found, i);
        bar = found == BEST ? Math.nextUp(sums[best[BEST - 1]]) : least;
      }
    }
    int[] result = new int[found];
    for (int i = 0; i < found; i++) {
      result[i] = slots[best[i]];
    }
    return result;
  }

  /** Puts a number in its order among so many, and tells how many they are then. */
  private int insert(int[] best, int found, int number) {
    int at = Math.min(found, BEST - 1);
    for (; at > 0 && sums[best[at - 1]] < sums[number]; at--) {
      best[at] = best[at - 1];
    }
    best[at] = number;
    return Math.min(found + 1, BEST);
  }
}
