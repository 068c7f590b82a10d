package dev.sokbo.evidence;

/**
 * How surely two titles tell one event, as log-odds: a logistic regression over what they share and
 * the time between them, fitted to several hundred pairs of real Korean headlines that were read
 * and labelled. It comes in two steps, as the second takes reading the titles more closely.
 */
public final class Likeness {

  /** The log-odds from which on titles are taken to tell one event. */
  public static final double SURE = 0.7;

  /** What shares less has at most a topic in common, however close in time. */
  private static final double LEAST_COSINE = 0.22;

  private static final double NOTHING = -1.3;
  private static final double COSINE = 2.3;
  private static final double CONTAINED = 2.2;
  private static final double WORD = 0.4;
  private static final double WORD_SHARE = 2.3;

  /** Of the logarithm of one more than the hours between them. */
  private static final double HOURS = -1.36;

  /**
   * Nearer in time is no further sign: entries of one poll, or without times, would be joined for
   * sharing a company.
   */
  private static final double LEAST_HOURS = 1;

  private static final double SECONDS_AN_HOUR = 3_600;

  /** A telling number that both carry. */
  private static final double AMOUNT = 1.3;

  /** Somebody named as acting whom the other title leaves out. */
  private static final double LEFT_OUT = -0.8;

  private Likeness() {}

  /**
   * What words and time tell.
   *
   * @param cosine of the titles' features under the weights of rarity, 0 to 1
   * @param contained how much of the lighter title's weight is in the other, 0 to 1
   * @param words how many words they share, as the mean of both directions
   * @param wordShare how many of their words they share, 0 to 1
   * @param seconds from one to the other
   */
  public static double ofWords(
      double cosine, double contained, double words, double wordShare, long seconds) {
    return cosine < LEAST_COSINE
        ? Double.NEGATIVE_INFINITY
        : NOTHING
            + COSINE * cosine
            + CONTAINED * contained
            + WORD * words
            + WORD_SHARE * wordShare
            + HOURS * Math.log1p(Math.max(seconds / SECONDS_AN_HOUR, LEAST_HOURS));
  }

  /** The most that {@link #ofDetails} can add. */
  public static double mostOfDetails() {
    return AMOUNT;
  }

  /** What numbers and names add to it. */
  public static double ofDetails(Article left, Article right) {
    boolean leftOut = leavesOut(left, right) || leavesOut(right, left);
    return (left.headline().numerals().confirm(right.headline().numerals()) ? AMOUNT : 0)
        + (leftOut ? LEFT_OUT : 0);
  }

  private static boolean leavesOut(Article article, Article other) {
    return other.headline().named() && !article.names(other.headline().actor());
  }
}
