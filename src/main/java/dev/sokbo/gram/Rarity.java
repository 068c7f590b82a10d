package dev.sokbo.gram;

import java.util.Map;

/**
 * How rare each feature is among the texts seen, titles or leads, as inverse document frequency.
 * Counts are halved from time to time, so that the words of old news fade; so they need not be
 * taken back when an entry leaves the window. Features share counts where their hashes collide,
 * which is seldom among some hundred thousand of them.
 */
final class Rarity {

  /** After so many texts all counts are halved: some weeks of a large set of feeds. */
  private static final int FADING = 1 << 18;

  /** As if every feature had been in so many texts more, which keeps unseen ones finite. */
  private static final double UNSEEN = 0.5;

  private static final int FLOAT_MANTISSA_BITS = 23;
  private static final int MANTISSA_BITS = 10;
  private static final float LOGARITHM_OF_TWO = (float) Math.log(2);

  /** The logarithm of the middle of each of so many parts between one and two. */
  private static final float[] LOGARITHMS = new float[1 << MANTISSA_BITS];

  static {
    for (int i = 0; i < LOGARITHMS.length; i++) {
      LOGARITHMS[i] = (float) Math.log1p((i + 0.5) / LOGARITHMS.length);
    }
  }

  private final char[] textsWith;
  private final int shift;
  private double texts = CommonWords.TITLES;

  /** Counts in two to the power of so many places. */
  Rarity(int bits) {
    textsWith = new char[1 << bits];
    shift = Integer.SIZE - bits;
    addBackground(1);
  }

  /** Counts the features of one text; a text without any is none. */
  void count(int[] grams) {
    if (grams.length == 0) {
      return;
    }
    for (int gram : grams) {
      int place = place(gram);
      if (textsWith[place] < Character.MAX_VALUE) {
        textsWith[place]++;
      }
    }
    texts++;
    if (texts >= FADING) {
      fade();
    }
  }

  /** The weight of a feature, ln(1 + texts / texts with it): greater the fewer texts have it. */
  float of(int gram) {
    float having = (float) (textsWith[place(gram)] + UNSEEN);
    return logarithm(1 + (float) texts / having);
  }

  /** The natural logarithm of a number of at least one, within 0.0005. */
  static float logarithm(float number) {
    int bits = Float.floatToRawIntBits(number);
    int exponent = (bits >>> FLOAT_MANTISSA_BITS) - Float.MAX_EXPONENT;
    int part = (bits >>> (FLOAT_MANTISSA_BITS - MANTISSA_BITS)) & (LOGARITHMS.length - 1);
    return exponent * LOGARITHM_OF_TWO + LOGARITHMS[part];
  }

  /** The weight of a feature that one text has: the most that any feature weighs. */
  double most() {
    return Math.log(1 + texts / (1 + UNSEEN));
  }

  private void fade() {
    texts = (texts + CommonWords.TITLES) / 2;
    for (int i = 0; i < textsWith.length; i++) {
      textsWith[i] = (char) (textsWith[i] / 2);
    }
    addBackground(2);
  }

  private void addBackground(int divisor) {
    for (Map.Entry<Integer, Integer> count : CommonWords.counts().entrySet()) {
      textsWith[place(count.getKey())] += (char) (count.getValue() / divisor);
    }
  }

  private int place(int gram) {
    return Hashing.mixed(gram) >>> shift;
  }
}
