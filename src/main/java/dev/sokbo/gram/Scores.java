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

  private final int[] slots = new int[SIZE];
  private final float[] sums = new float[SIZE];
  private final int[] used = new int[SIZE];
  private int count;

  Scores() {
    Arrays.fill(slots, NONE);
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      slots[used[i]] = NONE;
    }
    count = 0;
  }

  void add(int slot, float weight) {
    int i = Hashing.mixed(slot) >>> 20;
    while (slots[i] != slot && slots[i] != NONE) {
      i = (i + 1) & (SIZE - 1);
    }
    if (slots[i] == NONE) {
      slots[i] = slot;
      sums[i] = 0;
      used[count++] = i;
    }
    sums[i] += weight;
  }

  /** The slots with the highest sums of at least so much, the highest first. */
  int[] best(float least) {
    int[] best = new int[BEST];
    int found = 0;
    for (int i = 0; i < count; i++) {
      float sum = sums[used[i]];
      int at = found;
      while (at > 0 && sums[best[at - 1]] < sum) {
        at--;
      }
      if (sum >= least && at < BEST) {
        System.arraycopy(best, at, best, at + 1, Math.min(found, BEST - 1) - at);
        best[at] = used[i];
        found = Math.min(found + 1, BEST);
      }
    }
    int[] result = new int[found];
    for (int i = 0; i < found; i++) {
      result[i] = slots[best[i]];
    }
    return result;
  }
}
