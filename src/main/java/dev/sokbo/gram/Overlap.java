package dev.sokbo.gram;

import java.util.Arrays;

/**
 * What the title that comes in shares with others, one after another. Its arrays serve one title
 * after another. Not thread-safe.
 */
public final class Overlap {

  private final GramReader own = new GramReader();
  private final GramReader others = new GramReader();
  private final GramSet features = new GramSet();

  /** For each feature in order of the text, its number. */
  private int[] numbers = new int[128];

  /** For each number, when it was last seen in another title. */
  private int[] seen = new int[256];

  private int round;
  private double dot;
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

  /** Compares the title with another one, its features weighing so much. */
  public void with(char[] text, int length, float[] squares) {
    round++;
    dot = 0;
    sharedWords = 0;
    others.read(text, length);
    for (int word = 0, i = 0; word < others.words; word++) {
      int start = i;
      int shared = 0;
      for (; i < others.wordEnds[word]; i++) {
        shared += isShared(others.grams[i], squares) ? 1 : 0;
      }
      sharedWords += 2 * shared >= i - start ? 1 : 0;
    }
    countOwn();
  }

  private boolean isShared(int gram, float[] squares) {
    int number = features.find(gram);
    if (number == GramSet.NONE) {
      return false;
    }
    if (seen[number] != round) {
      seen[number] = round;
      dot += squares[number];
    }
    return true;
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

  /** How many words have at least half of their features in the other title, of both together. */
  public int sharedWords() {
    return sharedWords;
  }

  /** The words of both. */
  public int words() {
    return own.words + others.words;
  }
}
