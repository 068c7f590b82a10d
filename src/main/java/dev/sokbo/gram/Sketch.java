package dev.sokbo.gram;

/**
 * The rarest features of a lead in 64 bits, of which two texts share the more the more alike they
 * are. After Charikar: "Similarity estimation techniques from rounding algorithms", 2002, with all
 * features weighing the same.
 */
public final class Sketch {

  /** Enough binary places to count the features that stand for a lead. */
  private static final int PLACES = 5;

  /** The cosine by the number of bits that differ. */
  private static final double[] COSINES = new double[Long.SIZE + 1];

  static {
    for (int bits = 0; bits < COSINES.length; bits++) {
      COSINES[bits] = Math.max(0, Math.cos(Math.PI * bits / Long.SIZE));
    }
  }

  private Sketch() {}

  /** The sketch of a lead; 0 where there is none. */
  public static long of(Weights lead) {
    if (lead.rarest.length == 0) {
      return 0;
    }
    long[] sums = new long[PLACES];
    for (int place : lead.rarest) {
      long carry = Hashing.mixed(lead.grams[place] * 0x1_0000_0001L);
      for (int i = 0; i < PLACES; i++) {
        long sum = sums[i];
        sums[i] = sum ^ carry;
        carry &= sum;
      }
    }
    long sketch = above(sums, lead.rarest.length / 2);
    return sketch == 0 ? 1 : sketch;
  }

  /**
   * The bits whose sums are above a number. The sums of all bits stand side by side: the first long
   * holds the ones of each, the next the twos, and so on.
   */
  private static long above(long[] sums, int number) {
    long above = 0;
    long equal = -1;
    for (int i = PLACES - 1; i >= 0; i--) {
      if ((number >>> i & 1) == 0) {
        above |= equal & sums[i];
        equal &= ~sums[i];
      } else {
        equal &= sums[i];
      }
    }
    return above;
  }

  /** An estimate of the cosine of two leads, within about 0.1; 0 where one is absent. */
  public static double cosine(long left, long right) {
    return left == 0 || right == 0 ? 0 : COSINES[Long.bitCount(left ^ right)];
  }
}
