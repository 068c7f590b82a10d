package dev.sokbo.story;

import java.util.HashMap;
import java.util.Map;

/**
 * How rare each feature is among the texts seen, titles or leads, as inverse document frequency.
 * Counts are halved from time to time, so that the words of old news fade; so they need not be
 * taken back when an entry leaves the window.
 */
final class Rarity {

  /** After so many texts all counts are halved: some weeks of a large set of feeds. */
  private static final int FADING = 1 << 18;

  private final Map<Integer, Integer> textsWith = new HashMap<>();
  private double texts;

  /** Counts the features of one text; a text without any is none. */
  void count(int[] grams) {
    if (grams.length == 0) {
      return;
    }
    for (int gram : grams) {
      textsWith.merge(gram, 1, Integer::sum);
    }
    texts++;
    if (texts >= FADING) {
      texts /= 2;
      textsWith.replaceAll((gram, count) -> count / 2);
      textsWith.values().removeIf(count -> count == 0);
    }
  }

  /** The weight of a feature: greater the fewer texts have it. */
  double of(int gram) {
    int background = CommonWords.titlesWith(gram);
    double having = textsWith.getOrDefault(gram, 0) + background + 0.5;
    return Math.log(1 + (texts + CommonWords.TITLES) / having);
  }

  /** The cosine of two ascending sets of features under these weights, 0 to 1. */
  double cosine(int[] left, int[] right) {
    double dot = 0;
    double leftSquares = 0;
    for (int gram : left) {
      double square = square(gram);
      leftSquares += square;
      if (Grams.contains(right, gram)) {
        dot += square;
      }
    }
    double rightSquares = 0;
    for (int gram : right) {
      rightSquares += square(gram);
    }
    return dot == 0 ? 0 : dot / Math.sqrt(leftSquares * rightSquares);
  }

  private double square(int gram) {
    double weight = of(gram);
    return weight * weight;
  }
}
