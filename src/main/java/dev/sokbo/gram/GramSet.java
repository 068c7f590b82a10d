package dev.sokbo.gram;

import java.util.Arrays;

/** A set of features in which each has a number, in order of coming; emptied in no time. */
final class GramSet {

  static final int NONE = -1;

  /** A set never holds more: a text of so many features is cut long before. */
  private static final int NUMBER_BITS = 14;

  private static final int NUMBER = (1 << NUMBER_BITS) - 1;
  private static final int LAST_ROUND = -1 >>> NUMBER_BITS;

  private int[] grams = new int[256];
  private int size;

  /** A feature above, and below the round that it was added in and its number. */
  private long[] cells = new long[1024];

  private int shift = Integer.numberOfLeadingZeros(cells.length) + 1;
  private int round = 1;

  void clear() {
    size = 0;
    if (round++ == LAST_ROUND) {
      Arrays.fill(cells, 0);
      round = 1;
    }
  }

  /** Adds a feature unless it is there, and tells its number. */
  int add(int gram) {
    int i = place(gram);
    for (; isOfRound(cells[i]); i = next(i)) {
      if (gram(cells[i]) == gram) {
        return number(cells[i]);
      }
    }
    if (size == grams.length) {
      grow();
      return add(gram);
    }
    cells[i] = (long) gram << Integer.SIZE | Integer.toUnsignedLong((round << NUMBER_BITS) | size);
    grams[size] = gram;
    return size++;
  }

  /** The number of a feature, or {@link #NONE}. */
  int find(int gram) {
    int i = place(gram);
    for (long cell = cells[i]; isOfRound(cell); cell = cells[i]) {
      if (gram(cell) == gram) {
        return number(cell);
      }
      i = next(i);
    }
    return NONE;
  }

  int size() {
    return size;
  }

  /** The features in order of their numbers. */
  int[] toArray() {
    return Arrays.copyOf(grams, size);
  }

  private void grow() {
    int[] known = toArray();
    grams = new int[2 * known.length];
    cells = new long[2 * cells.length];
    shift--;
    round = 1;
    size = 0;
    for (int gram : known) {
      add(gram);
    }
  }

  private int place(int gram) {
    return (gram * Hashing.GOLDEN) >>> shift;
  }

  private int next(int i) {
    return (i + 1) & (cells.length - 1);
  }

  private boolean isOfRound(long cell) {
    return ((int) cell >>> NUMBER_BITS) == round;
  }

  private static int gram(long cell) {
    return (int) (cell >>> Integer.SIZE);
  }

  private static int number(long cell) {
    return (int) cell & NUMBER;
  }
}
