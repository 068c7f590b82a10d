package dev.sokbo.gram;

/** A text's features with the weights that they have when the text comes in. */
public final class Weights {

  /** Titles and leads are looked up and found by no more. */
  static final int ORDERED = 10;

  /** So many grades of rarity tell which features are among the rarest. */
  private static final int GRADES = 64;

  /** Distinct. */
  final int[] grams;

  /** The squared weight of each. */
  final float[] squares;

  /** The sum of the squares. */
  public final float norm;

  /** The weight that a feature has which no other text had, not squared. */
  final double most;

  /** So many grades of rarity for each unit of a square. */
  private final double grades;

  /** The places of the rarest features, the first {@link #ORDERED} of them the rarest first. */
  final int[] rarest;

  /** Weighs features, and puts the rarest in order, at most so many. */
  Weights(int[] grams, Rarity rarity, int most) {
    this.grams = grams;
    this.squares = new float[grams.length];
    float sum = 0;
    for (int i = 0; i < grams.length; i++) {
      float weight = rarity.of(grams[i]);
      squares[i] = weight * weight;
      sum += squares[i];
    }
    this.norm = sum;
    this.most = rarity.most();
    this.grades = GRADES / (this.most * this.most);
    this.rarest = rarest(Math.min(most, grams.length));
  }

  private int[] rarest(int wanted) {
    int[] best = new int[wanted];
    int bar = wanted < squares.length ? bar(wanted) : 0;
    int count = 0;
    for (int i = 0; i < squares.length; i++) {
      if (grade(squares[i]) > bar) {
        best[count++] = i;
      }
    }
    for (int i = 0; count < wanted; i++) {
      if (grade(squares[i]) == bar) {
        best[count++] = i;
      }
    }
    order(best);
    return best;
  }

  /** The grade of which some are among so many of the rarest, all of the higher ones being. */
  private int bar(int wanted) {
    int[] counts = new int[GRADES];
    for (float square : squares) {
      counts[grade(square)]++;
    }
    int bar = GRADES - 1;
    for (int above = counts[bar]; above < wanted; above += counts[bar]) {
      bar--;
    }
    return bar;
  }

  private int grade(float square) {
    return Math.min(GRADES - 1, (int) (square * grades));
  }

  /** Brings the rarest of some to the front, in order. */
  private void order(int[] places) {
    for (int i = 1; i < places.length; i++) {
      int place = places[i];
      int at = Math.min(i, ORDERED);
      if (i >= ORDERED) {
        if (squares[place] <= squares[places[ORDERED - 1]]) {
          continue;
        }
        places[i] = places[ORDERED - 1];
        at = ORDERED - 1;
      }
      for (; at > 0 && squares[places[at - 1]] < squares[place]; at--) {
        places[at] = places[at - 1];
      }
      places[at] = place;
    }
  }
}
