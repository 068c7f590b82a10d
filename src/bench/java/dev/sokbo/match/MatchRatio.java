package dev.sokbo.match;

import java.util.Arrays;
import java.util.List;

/**
 * How many times longer a text takes than in the double array, which checks no edges: both in turn,
 * some milliseconds each, so that whatever else the machine does strikes both alike. Told is the
 * middle one of all turns' ratios; the bars at 200 characters are 1.5 for 100 terms, 2 for 10,000
 * and 2.5 for a million, which the double array takes half an hour to build.
 */
public final class MatchRatio {

  private static final List<Integer> TERMS = List.of(100, 10_000);
  private static final int[] LENGTHS = {200, 2_000};

  private static final int TEXTS = 1 << 10;

  /** So many characters are matched in each turn. */
  private static final int TURN = 25_000;

  private static final int TURNS_TO_WARM_UP = 1_500;
  private static final int TURNS = 2_000;

  private final Engine sokbo;
  private final Engine hankcs;
  private final List<String> texts;
  private final int textsInTurn;
  private int next;
  private int found;

  private MatchRatio(int terms, int length) {
    InventedNews news = new InventedNews();
    List<String> watched = news.terms(terms);
    this.sokbo = Engine.Kind.SOKBO.of(watched);
    this.hankcs = Engine.Kind.HANKCS.of(watched);
    this.texts = news.texts(TEXTS, length);
    this.textsInTurn = TURN / length;
  }

  /** Measures all lengths with the numbers of terms that the arguments are, if any. */
  public static void main(String[] arguments) {
    List<Integer> given = Arrays.stream(arguments).map(Integer::valueOf).toList();
    for (int terms : given.isEmpty() ? TERMS : given) {
      for (int length : LENGTHS) {
        MatchRatio ratio = new MatchRatio(terms, length);
        System.out.printf("%,7d terms, %,5d characters: %s%n", terms, length, ratio.measure());
      }
    }
  }

  private String measure() {
    for (int turn = 0; turn < TURNS_TO_WARM_UP; turn++) {
      turn();
    }
    double[] ratios = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      ratios[turn] = turn();
    }
    Arrays.sort(ratios);
    return "%.2f (most between %.2f and %.2f), %d found"
        .formatted(ratios[TURNS / 2], ratios[TURNS / 10], ratios[TURNS * 9 / 10], found);
  }

  /** Both engines over the next texts. */
  private double turn() {
    double ratio = (double) nanos(sokbo) / nanos(hankcs);
    next = (next + textsInTurn) % TEXTS;
    return ratio;
  }

  private long nanos(Engine engine) {
    long begin = System.nanoTime();
    for (int text = 0; text < textsInTurn; text++) {
      found += engine.count(texts.get((next + text) % TEXTS));
    }
    return System.nanoTime() - begin;
  }
}
