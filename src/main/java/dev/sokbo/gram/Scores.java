package dev.sokbo.gram;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Sums by slot, of which only the highest are asked for. */
final class Scores {

  private static final int BITS = 11;

  /** More than all lists of one question hold together: at most 24 of {@link Postings#MOST}. */
  private static final int SIZE = 1 << BITS;

  /**
   * As many are asked for: the likest of all is hardly ever behind them (measured on headlines).
   */
  static final int BEST = 7;

  /** What shares less than so much of what the likest shares hardly ever tells the same. */
  private static final float LEAST_OF_MOST = 0.5f;

  /** A slot and one above, the bits of its sum below; 0 where there is none. */
  private final long[] cells = new long[SIZE];

  /** Which cells are in use, in order of coming. */
  private final int[] used = new int[SIZE];

  private int count;

  void clear() {
    for (int i = 0; i < count; i++) {
      cells[used[i]] = 0;
    }
    count = 0;
  }

  void add(int slot, float weight) {
    int place = (slot * Hashing.GOLDEN) >>> (Integer.SIZE - BITS);
    long cell = cells[place];
    while (cell != 0 && slot(cell) != slot) {
      place = (place + 1) & (SIZE - 1);
      cell = cells[place];
    }
    if (cell == 0) {
      used[count++] = place;
    }
    float sum = cell == 0 ? weight : sum(cell) + weight;
    cells[place] = (slot + 1L) << Integer.SIZE | Float.floatToRawIntBits(sum);
  }

  /**
   * The slots with the highest sums of at least so much, and of at least half of the highest; the
   * highest first.
   */
  int[] best(float least) {
    return best(least, slot -> true);
  }

  /** The same of those slots only that fulfil a condition. */
  int[] best(float least, IntPredicate condition) {
    int[] best = new int[BEST];
    float[] sums = new float[BEST];
    int found = 0;
    float bar = least;
    for (int i = 0; i < count; i++) {
      long cell = cells[used[i]];
      if (sum(cell) >= bar && condition.test(slot(cell))) {
        int at = found < BEST ? found++ : BEST - 1;
        for (; at > 0 && sums[at - 1] < sum(cell); at--) {
          sums[at] = sums[at - 1];
          best[at] = best[at - 1];
        }
        sums[at] = sum(cell);
        best[at] = slot(cell);
        bar = found == BEST ? Math.nextUp(sums[BEST - 1]) : least;
      }
    }
    return Arrays.copyOf(best, near(sums, found));
  }

  /** How many of so many descending sums are not far below the first. */
  private static int near(float[] sums, int found) {
    int near = found;
    while (near > 0 && sums[near - 1] < LEAST_OF_MOST * sums[0]) {
      near--;
    }
    return near;
  }

  private static int slot(long cell) {
    return (int) (cell >>> Integer.SIZE) - 1;
  }

  private static float sum(long cell) {
    return Float.intBitsToFloat((int) cell);
  }
}
