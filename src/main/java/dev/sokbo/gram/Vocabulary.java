package dev.sokbo.gram;

/** Takes titles and leads apart and weighs their features by all that came before. */
public final class Vocabulary {

  /** A bit of a feature's hash that places it in no table. */
  private static final int SAMPLED = 1 << 11;

  private static final int[] NONE = {};

  private final Rarity titles = new Rarity(20);
  private final Rarity leads = new Rarity(19);
  private final GramReader reader = new GramReader();
  private final GramSet features = new GramSet();
  private final Overlap overlap;

  /** A vocabulary whose latest title is the one that an overlap compares. */
  public Vocabulary(Overlap overlap) {
    this.overlap = overlap;
  }

  /** Weighs the features of a title, and orders at most so many of the rarest. */
  public Weights title(String body, int rarest) {
    return weighed(overlap.begin(body), titles, rarest);
  }

  /**
   * Weighs half of the features of a lead, the same ones in any lead, and orders at most so many of
   * the rarest. A lead has many more than it takes to know it again. What shares nothing with the
   * latest title is no lead of its article but what a feed puts under all of them, and has none.
   */
  public Weights lead(String text, int rarest) {
    reader.read(text.toCharArray(), text.length());
    features.clear();
    // Korean gives a feature for nearly each letter.
    int skipped = 2 * reader.paired > text.length() ? SAMPLED : 0;
    boolean own = false;
    for (int i = 0; i < reader.count; i++) {
      int gram = reader.grams[i];
      own = own || overlap.has(gram);
      if ((Hashing.mixed(gram) & skipped) == 0) {
        features.add(gram);
      }
    }
    return weighed(own ? features.toArray() : NONE, leads, rarest);
  }

  private static Weights weighed(int[] grams, Rarity rarity, int rarest) {
    rarity.count(grams);
    return new Weights(grams, rarity, rarest);
  }
}
