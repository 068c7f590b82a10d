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

  private static final int BITS = 20;

  /** Where a share is smaller than one in so many, ln(1 + share) is the share, within 0.005. */
  private static final int SMALL_SHARE = 10;

  /** As if every feature had been in so many texts more, which keeps unseen ones finite. */
  private static final double UNSEEN = 0.5;

  private static final float[] LOGARITHMS = new float[1 << 10];

  static {
    for (int i = 0; i < LOGARITHMS.length; i++) {
      LOGARITHMS[i] = (float) Math.log(i + UNSEEN);
    }
  }

  private final char[] textsWith = new char[1 << BITS];
  private double texts = CommonWords.TITLES;

  /** The logarithm of {@link #texts}. */
  private double logarithm = Math.log(texts);

  Rarity() {
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
    logarithm += 1 / texts;
    if (texts >= FADING) {
      fade();
    }
  }

  /**
   * The weight of a feature, ln(1 + texts / texts with it): greater the fewer texts have it. What
   * few texts have, as most features, is read from a table.
   */
  double of(int gram) {
    int having = textsWith[place(gram)];
    return having < LOGARITHMS.length && having * SMALL_SHARE < texts
        ? logarithm + having / texts - LOGARITHMS[having]
        : Math.log(1 + texts / (having + UNSEEN));
  }

  /** The weight of a feature that one text has: the most that any feature weighs. */
  double most() {
    return Math.log(1 + texts / (1 + UNSEEN));
  }

  private void fade() {
    texts = (texts + CommonWords.TITLES) / 2;
    logarithm = Math.log(texts);
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

  private static int place(int gram) {
    return Hashing.mixed(gram) >>> (Integer.SIZE - BITS);
  }
}
