package dev.sokbo.gram;

import java.util.Arrays;

/** A set of features in which each has a number, in order of coming; emptied in no time. */
final class GramSet {

  static final int NONE = -1;

  private int[] grams = new int[256];
  private int size;

  /** Where a feature may be found: its number, valid where the round is the present one. */
  private int[] numbers = new int[1024];

  private int[] rounds = new int[1024];
  private int round = 1;

  void clear() {
    size = 0;
    round++;
  }

  /** Adds a feature unless it is there, and tells its number. */
  int add(int gram) {
    int i = Hashing.mixed(gram) & (numbers.length - 1);
    for (; rounds[i] == round; i = (i + 1) & (numbers.length - 1)) {
      if (grams[numbers[i]] == gram) {
        return numbers[i];
      }
    }
    if (size == grams.length) {
      grow();
      return add(gram);
    }
    rounds[i] = round;
    numbers[i] = size;
    grams[size] = gram;
    return size++;
  }

  /** The number of a feature, or {@link #NONE}. */
  int find(int gram) {
    for (int i = Hashing.mixed(gram) & (numbers.length - 1);
        rounds[i] == round;
        i = (i + 1) & (numbers.length - 1)) {
      if (grams[numbers[i]] == gram) {
        return numbers[i];
      }
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
    numbers = new int[2 * numbers.length];
    rounds = new int[numbers.length];
    round = 1;
    size = 0;
    for (int gram : known) {
      add(gram);
    }
  }
}
