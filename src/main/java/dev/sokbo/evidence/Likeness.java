package dev.sokbo.evidence;

import dev.sokbo.gram.Overlap;
import dev.sokbo.headline.Letters;

/**
 * How surely two titles tell one event, as log-odds: a logistic regression over what they share and
 * the time between them, fitted to 1,500 pairs of real Korean headlines and 250 English ones that
 * were read and labelled, and to 400 invented ones of the tests, with the penalty 4 on standardised
 * features. It comes in two steps, as the second takes reading the titles more closely.
 */
public final class Likeness {

  /** The log-odds from which on titles are taken to tell one event: where 97 in 100 do. */
  public static final double SURE = 0.8;

  /** What is less likely than not says nothing for a story that others speak for. */
  public static final double EVEN = 0;

  private static final double NOTHING = -5.95;
  private static final double COSINE = 8.7;
  private static final double COSINE_SQUARED = 4.5;

  /** For each unit of the cosine and of the logarithm of one more than the hours between. */
  private static final double COSINE_HOURS = -3.3;

  private static final double WORD = 0.77;

  /** Titles that share more than this are nearly equal, however few words they have. */
  private static final double NEARLY_EQUAL = 0.7;

  private static final double RAREST = 4.3;

  /**
   * What comes in one piece, as a name or a phrase of the trade does, tells less than it weighs.
   */
  private static final double PASSAGE = -1.05;

  /**
   * Nearer in time is no further sign: entries of one poll, or without times, would be joined for
   * sharing a company.
   */
  private static final double LEAST_HOURS = 1;

  private static final double SECONDS_AN_HOUR = 3_600;

  /** A telling number that both carry. */
  private static final double AMOUNT = 1.05;

  /** The same name or first word in front. */
  private static final double ACTOR = 0.6;

  /** Each names somebody as acting whom the other leaves out. */
  private static final double OTHERS_ACT = -1.4;

  /** A column beside news. */
  private static final double COLUMN = -1;

  /** Both mostly in Latin letters, where a word tells less than its two pairs in Korean. */
  private static final double LATIN = -0.9;

  /** All that these share comes in one piece, as names of two companies do. */
  private static final double ONE_PASSAGE_IN_LATIN = -0.6;

  /** What explains or advises, beside news. */
  private static final double EXPLANATION = -1;

  /** One feed seldom tells an event twice but for updates, and less often in Latin letters. */
  private static final double SAME_FEED = -0.3;

  private static final double SAME_FEED_IN_LATIN = -1.6;

  /** What the other reports of a story add, for each unit of the logarithm of their odds. */
  private static final double SUPPORT = 0.5;

  /** What a report of a story takes that is alike and tells another event, of its log-odds. */
  private static final double REFUSAL = 0.6;

  private Likeness() {}

  /**
   * What words and time tell; negative infinity where titles share but a name, which before many
   * titles were seen is as rare as any word.
   *
   * @param cosine of the titles' features under the weights of rarity, 0 to 1
   * @param overlap of the two titles
   * @param seconds from one to the other
   */
  public static double ofWords(double cosine, Overlap overlap, long seconds) {
    if (cosine < NEARLY_EQUAL && overlap.isOneName()) {
      return Double.NEGATIVE_INFINITY;
    }
    double hours = Math.log(1 + Math.max(seconds / SECONDS_AN_HOUR, LEAST_HOURS));
    return NOTHING
        + cosine * (COSINE + COSINE_SQUARED * cosine + COSINE_HOURS * hours)
        + WORD * overlap.sharedWords() / 2
        + RAREST * overlap.rarest()
        + PASSAGE * overlap.passage()
        + (overlap.isLatin() ? ofLatin(cosine, overlap) : 0);
  }

  private static double ofLatin(double cosine, Overlap overlap) {
    boolean onePiece = overlap.isOnePassage() && cosine < NEARLY_EQUAL;
    return LATIN + (onePiece ? ONE_PASSAGE_IN_LATIN : 0);
  }

  /** The most that numbers, names and feeds can add. */
  public static double mostOfDetails() {
    return AMOUNT + ACTOR;
  }

  /**
   * The most that they can add between an article and another of which only the title is known.
   *
   * @param title holds the other title in front, folded, with its tags
   * @param length of that
   */
  public static double mostOfDetails(Article article, char[] title, int length) {
    return (hasDigit(title, length) && Letters.hasDigit(article.text.whole()) ? AMOUNT : 0)
        + (contains(title, length, article.headline().actor()) ? ACTOR : 0);
  }

  private static boolean hasDigit(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      if (Letters.isDigit(text[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(char[] text, int length, String part) {
    for (int start = 0; start <= length - part.length(); start++) {
      int i = 0;
      while (i < part.length() && text[start + i] == part.charAt(i)) {
        i++;
      }
      if (i == part.length()) {
        return true;
      }
    }
    return false;
  }

  /**
   * How sure it is with numbers, names and feeds, and with what speaks against it; negative
   * infinity where an objection is final. An objection weighs the more the more alike the articles
   * are else: then they are made from one template. Below {@link #EVEN} it may be anything lower.
   *
   * @param alike the cosine of the titles, or of the leads where it is greater
   * @param ofWords how sure it is by {@link #ofWords}, and by the leads
   */
  public static double ofAll(Article left, Article right, double alike, double ofWords) {
    double sureness = ofWords + ofDetails(left, right);
    double square = alike * alike;
    return sureness < EVEN
        ? sureness
        : sureness - square * Objection.weightOf(left, right, (sureness - EVEN) / square);
  }

  private static double ofDetails(Article left, Article right) {
    Headline one = left.headline();
    Headline other = right.headline();
    return (left.numerals().confirm(right.numerals()) ? AMOUNT : 0)
        + (!one.actor().isEmpty() && one.actor().equals(other.actor()) ? ACTOR : 0)
        + (leavesOut(left, right) && leavesOut(right, left) ? OTHERS_ACT : 0)
        + (left.column() != right.column() ? COLUMN : 0)
        + (one.explains() != other.explains() ? EXPLANATION : 0)
        + ofFeeds(left, right);
  }

  private static boolean leavesOut(Article article, Article other) {
    return other.headline().named()
        && article.headline().agency() == other.headline().agency()
        && !article.names(other.headline().actor());
  }

  private static double ofFeeds(Article left, Article right) {
    double oneFeed = left.likelyOfFeedOf(right);
    return left.headline().latin() && right.headline().latin()
        ? (SAME_FEED + SAME_FEED_IN_LATIN) * oneFeed
        : SAME_FEED * oneFeed;
  }

  /**
   * What other reports of a story add to the surest one.
   *
   * @param odds the sum of the odds that the others tell the event
   */
  public static double ofOthers(double odds) {
    return SUPPORT * Math.log1p(odds);
  }

  /**
   * What a report takes from the others of its story, if it is as sure by its words to tell the
   * event and does not tell it: then the others tell it less surely, too.
   *
   * @param ofWords how sure it is by {@link #ofWords}
   */
  public static double ofRefused(double ofWords) {
    return REFUSAL * ofWords;
  }
}
