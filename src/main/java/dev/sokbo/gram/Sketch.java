package dev.sokbo.gram;

/**
 * The rarest features of a lead in 128 bits, of which two texts share the more the more alike they
 * are. After Charikar: "Similarity estimation techniques from rounding algorithms", 2002, with all
 * features weighing the same.
 *
 * @param first half of the bits; with {@code second}, 0 where there is no lead
 */
public record Sketch(long first, long second) {

  /** Of no lead, or one of so few words that chance would rule. */
  private static final Sketch NONE = new Sketch(0, 0);

  private static final int FEWEST = 7;

  private static final int BITS = 2 * Long.SIZE;

  /** Enough binary places to count the features that stand for a lead. */
  private static final int PLACES = 5;

  /** The cosine by the number of bits that differ. */
  private static final double[] COSINES = new double[BITS + 1];

  static {
    for (int bits = 0; bits < COSINES.length; bits++) {
      COSINES[bits] = Math.max(0, Math.cos(Math.PI * bits / BITS));
    }
  }

  /** The sketch of a lead. */
  public static Sketch of(Weights lead) {
    if (lead.rarest.length < FEWEST) {
      return NONE;
    }
    // Of an even number, some bits would be neither in more than half of them nor in fewer.
    int count = (lead.rarest.length - 1) | 1;
    long[] first = new long[PLACES];
    long[] second = new long[PLACES];
    for (int feature = 0; feature < count; feature++) {
      long hash = Hashing.mixed(lead.grams[lead.rarest[feature]] * 0x1_0000_0001L);
      count(hash, first);
      count(Hashing.mixed(hash), second);
    }
    return new Sketch(above(first, count / 2) | 1, above(second, count / 2));
  }

  /**
   * Counts the bits of a hash, those of all places side by side: the first long holds the ones of
   * each, the next the twos, and so on.
   */
  private static void count(long hash, long[] sums) {
    long carry = hash;
    for (int i = 0; i < PLACES; i++) {
      long sum = sums[i];
      sums[i] = sum ^ carry;
      carry &= sum;
    }
  }

  /** The bits whose sums are above a number. */
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

  /**
   * An estimate of the cosine of this lead and another, within about 0.1; 0 where one is absent.
   *
   * @param first half of the other's bits
   * @param second the other half
   */
  public double cosine(long first, long second) {
    return this.first == 0 || first == 0
        ? 0
        : COSINES[Long.bitCount(this.first ^ first) + Long.bitCount(this.second ^ second)];
  }
}
