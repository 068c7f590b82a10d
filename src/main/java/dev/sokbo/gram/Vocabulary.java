package dev.sokbo.gram;

/** Takes titles and leads apart and weighs their features by all that came before. */
public final class Vocabulary {

  private final Rarity titles = new Rarity();
  private final Rarity leads = new Rarity();
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

  /** Weighs the features of a lead, and orders at most so many of the rarest. */
  public Weights lead(String text, int rarest) {
    reader.read(text.toCharArray(), text.length());
    features.clear();
    for (int i = 0; i < reader.count; i++) {
      features.add(reader.grams[i]);
    }
    return weighed(features.toArray(), leads, rarest);
  }

  private static Weights weighed(int[] grams, Rarity rarity, int rarest) {
    rarity.count(grams);
    return new Weights(grams, rarity, rarest);
  }
}
