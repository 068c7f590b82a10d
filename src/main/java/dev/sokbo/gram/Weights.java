package dev.sokbo.gram;

/** A text's features with the weights that they have when the text comes in. */
public final class Weights {

  /** Distinct. */
  final int[] grams;

  /** The squared weight of each. */
  final float[] squares;

  /** The sum of the squares. */
  public final float norm;

  /** The weight that a feature has which no other text had, not squared. */
  final double most;

  /** The places of the rarest features, the rarest first. */
  final int[] rarest;

  /** Weighs features, and puts the rarest in order, at most so many. */
  Weights(int[] grams, Rarity rarity, int most) {
    this.grams = grams;
    this.squares = new float[grams.length];
    float sum = 0;
    for (int i = 0; i < grams.length; i++) {
      double weight = rarity.of(grams[i]);
      squares[i] = (float) (weight * weight);
      sum += squares[i];
    }
    this.norm = sum;
    this.most = rarity.most();
    this.rarest = rarest(Math.min(most, grams.length));
  }

  private int[] rarest(int most) {
    int[] best = new int[most];
    float[] weights = new float[most];
    int count = 0;
    for (int i = 0; i < squares.length; i++) {
      float weight = squares[i];
      if (count < most || weights[count - 1] < weight) {
        int at = count < most ? count++ : count - 1;
        for (; at > 0 && weights[at - 1] < weight; at--) {
          weights[at] = weights[at - 1];
          best[at] = best[at - 1];
        }
        weights[at] = weight;
        best[at] = i;
      }
    }
    return best;
  }
}
