package dev.sokbo.gram;

import java.util.Arrays;

/**
 * What the title that comes in shares with others, one after another. Its arrays serve one title
 * after another. Not thread-safe.
 */
public final class Overlap {

  /** One word in each title, as the words of both are counted. */
  private static final int ONE_WORD = 2;

  private static final int TWO_WORDS = 4;

  private final GramReader own = new GramReader();
  private final GramReader others = new GramReader();
  private final GramSet features = new GramSet();

  /** For each feature in order of the text, its number. */
  private int[] numbers = new int[128];

  /** For each number, when it was last seen in another title. */
  private int[] seen = new int[256];

  private int round;
  private double dot;
  private double rarest;
  private double passage;
  private boolean onePassage;
  private int sharedWords;

  /** Begins with a title, and tells its distinct features. */
  int[] begin(String body) {
    own.read(body.toCharArray(), body.length());
    features.clear();
    numbers = numbers.length < own.count ? new int[2 * own.count] : numbers;
    for (int i = 0; i < own.count; i++) {
      numbers[i] = features.add(own.grams[i]);
    }
    seen = seen.length < features.size() ? Arrays.copyOf(seen, 2 * features.size()) : seen;
    return features.toArray();
  }

  /** Whether the title has a feature. */
  boolean has(int gram) {
    return features.find(gram) != GramSet.NONE;
  }

  /** Compares the title, its features weighing so much, with the first characters of a text. */
  public void with(char[] text, int length, Weights title) {
    round++;
    dot = 0;
    rarest = 0;
    passage = 0;
    sharedWords = 0;
    others.read(text, length);
    double run = 0;
    for (int word = 0, i = 0; word < others.words; word++) {
      int start = i;
      int shared = 0;
      for (; i < others.wordEnds[word]; i++) {
        float weight = shared(others.grams[i], title.squares);
        run = weight == 0 ? 0 : run + weight;
        passage = Math.max(passage, run);
        shared += weight == 0 ? 0 : 1;
      }
      sharedWords += 2 * shared >= i - start ? 1 : 0;
    }
    rarest = Math.sqrt(rarest) / title.most;
    onePassage = passage >= dot;
    passage = Math.sqrt(passage) / title.most;
    countOwn();
  }

  /** Counts a feature of the other title, and tells its weight; 0 where it is not shared. */
  private float shared(int gram, float[] squares) {
    int number = features.find(gram);
    if (number == GramSet.NONE) {
      return 0;
    }
    if (seen[number] != round) {
      seen[number] = round;
      dot += squares[number];
      rarest = Math.max(rarest, squares[number]);
    }
    return squares[number];
  }

  private void countOwn() {
    for (int word = 0, i = 0; word < own.words; word++) {
      int start = i;
      int shared = 0;
      for (; i < own.wordEnds[word]; i++) {
        shared += seen[numbers[i]] == round ? 1 : 0;
      }
      sharedWords += 2 * shared >= i - start ? 1 : 0;
    }
  }

  /** The sum of the squared weights of what both have. */
  public double dot() {
    return dot;
  }

  /** The weight of the rarest that both have, as a part of what any feature weighs at most. */
  public double rarest() {
    return rarest;
  }

  /** What weighs most of all that stands in one piece in the other title and is in both. */
  public double passage() {
    return passage;
  }

  /** Whether all that both have is a name or phrase of one or two words. */
  public boolean isOneName() {
    return sharedWords <= ONE_WORD || (sharedWords <= TWO_WORDS && onePassage && isLatin());
  }

  /** Whether all that both have stands in one piece. */
  public boolean isOnePassage() {
    return onePassage;
  }

  /** Whether neither has letters that are compared in pairs. Names of several words are of such. */
  public boolean isLatin() {
    return own.paired == 0 && others.paired == 0;
  }

  /** How many words have at least half of their features in the other title, of both together. */
  public int sharedWords() {
    return sharedWords;
  }
}
