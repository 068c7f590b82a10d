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

  /** For each place the number of the slot that stands there, from one on; 0 where none does. */
  private final short[] numbers = new short[SIZE];

  /** By number, in order of coming. */
  private final int[] slots = new int[SIZE];

  private final float[] sums = new float[SIZE];
  private int count;

  void clear() {
    Arrays.fill(numbers, (short) 0);
    count = 0;
  }

  void add(int slot, float weight) {
    int place = (slot * Hashing.GOLDEN) >>> (Integer.SIZE - BITS);
    int number = numbers[place];
    while (number != 0 && slots[number] != slot) {
      place = (place + 1) & (SIZE - 1);
      number = numbers[place];
    }
    if (number != 0) {
      sums[number] += weight;
      return;
    }
    count++;
    numbers[place] = (short) count;
    slots[count] = slot;
    sums[count] = weight;
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
    float[] descending = new float[BEST];
    int found = 0;
    float bar = least;
    for (int number = 1; number <= count; number++) {
      float sum = sums[number];
      if (sum >= bar && condition.test(slots[number])) {
        int at = found < BEST ? found++ : BEST - 1;
        for (; at > 0 && descending[at - 1] < sum; at--) {
          descending[at] = descending[at - 1];
          best[at] = best[at - 1];
        }
        descending[at] = sum;
        best[at] = slots[number];
        bar = found == BEST ? Math.nextUp(descending[BEST - 1]) : least;
      }
    }
    return Arrays.copyOf(best, near(descending, found));
  }

  /** How many of so many descending sums are not far below the first. */
  private static int near(float[] sums, int found) {
    int near = found;
    while (near > 0 && sums[near - 1] < LEAST_OF_MOST * sums[0]) {
      near--;
    }
    return near;
  }
}
