package dev.sokbo.story;

/**
 * The rarest features of a lead in 64 bits, of which two texts share the more the more alike they
 * are. After Charikar: "Similarity estimation techniques from rounding algorithms", 2002.
 */
final class Sketch {

  private Sketch() {}

  /** The sketch of a lead; 0 where there is none. */
  static long of(Weights lead) {
    if (lead.grams.length == 0) {
      return 0;
    }
    float[] sums = new float[Long.SIZE];
    for (int place : lead.rarest) {
      long hash = Hashing.mixed(lead.grams[place] * 0x1_0000_0001L);
      float weight = (float) Math.sqrt(lead.squares[place]);
      for (int bit = 0; bit < sums.length; bit++) {
        sums[bit] += weight * ((hash >>> bit & 1) * 2 - 1);
      }
    }
    long sketch = 0;
    for (int bit = 0; bit < sums.length; bit++) {
      sketch |= sums[bit] > 0 ? 1L << bit : 0;
    }
    return sketch == 0 ? 1 : sketch;
  }

  /** An estimate of the cosine of two leads, within about 0.1; 0 where one is absent. */
  static double cosine(long left, long right) {
    if (left == 0 || right == 0) {
      return 0;
    }
    return Math.max(0, Math.cos(Math.PI * Long.bitCount(left ^ right) / Long.SIZE));
  }
}
