package dev.sokbo.gram;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Finds the articles that share the most of an article's rarest features. */
public final class RareGramIndex {

  /**
   * A title is looked up by no more of its rarest features: two reports of one event nearly always
   * share one of so many.
   */
  public static final int MOST_OF_TITLE = 16;

  /** As many features of a lead are asked for; equal leads have four to be found by. */
  private static final int ASKED_OF_LEAD = 2;

  /**
   * Of a title's rarest features so many are asked for, and of the rest those that are not common.
   */
  private static final int ALWAYS_ASKED = 5;

  /** Articles are found by so many of their title's rarest features, and of their lead's. */
  private static final int POSTED = 10;

  private static final int POSTED_OF_LEAD = 4;

  /** What is shared must be so much of a title, or of what is asked of a lead, to be looked at. */
  private static final float LEAST = 0.05f;

  private final Postings postings = new Postings();
  private final Scores scores = new Scores();

  /**
   * What was asked for last: the lists one behind the other, where each ends and what it weighs.
   */
  private final int[] slots = new int[(MOST_OF_TITLE + ASKED_OF_LEAD) * Postings.MOST];

  private final int[] ends = new int[MOST_OF_TITLE + ASKED_OF_LEAD];
  private final float[] weights = new float[MOST_OF_TITLE + ASKED_OF_LEAD];

  /** Takes an article in. */
  public void add(Weights title, Weights lead, int slot) {
    for (int i = 0; i < Math.min(POSTED, title.rarest.length); i++) {
      postings.add(title.grams[title.rarest[i]], slot);
    }
    for (int i = 0; i < Math.min(POSTED_OF_LEAD, lead.rarest.length); i++) {
      postings.add(Postings.inLead(lead.grams[lead.rarest[i]]), slot);
    }
  }

  /**
   * The slots of those that are most like an article and fulfil a condition, the likest first.
   * Mostly all do; so it is put to the few likest first, and to the others only where the likest or
   * most of them fail.
   */
  public int[] candidates(Weights title, Weights lead, IntPredicate condition) {
    score(ask(title, lead));
    return best(LEAST * title.norm, condition);
  }

  private int[] best(float least, IntPredicate condition) {
    int[] likest = scores.best(least);
    int count = 0;
    boolean outdone = false;
    for (int i = 0; i < likest.length; i++) {
      boolean fulfils = condition.test(likest[i]);
      outdone |= i == 0 && !fulfils;
      likest[count] = likest[i];
      count += fulfils ? 1 : 0;
    }
    boolean crowded = likest.length == Scores.BEST && 2 * count < Scores.BEST;
    return outdone || crowded ? scores.best(least, condition) : Arrays.copyOf(likest, count);
  }

  /**
   * Copies the lists of all that is asked for, and tells how many they are. They lie scattered in
   * memory; looked up and copied together they are waited for together.
   */
  private int ask(Weights title, Weights lead) {
    int titles = title.rarest.length;
    int[][] lists = lists(title, lead);
    int end = 0;
    for (int i = 0; i < lists.length; i++) {
      int count = Postings.count(lists[i]);
      if (i < ALWAYS_ASKED || i >= titles || count < Postings.MOST) {
        System.arraycopy(lists[i], 1, slots, end, count);
        end += count;
      }
      ends[i] = end;
      weights[i] =
          i < titles ? title.squares[title.rarest[i]] : lead.squares[lead.rarest[i - titles]];
    }
    return lists.length;
  }

  private int[][] lists(Weights title, Weights lead) {
    int titles = title.rarest.length;
    int[][] lists = new int[titles + Math.min(ASKED_OF_LEAD, lead.rarest.length)][];
    for (int i = 0; i < titles; i++) {
      lists[i] = postings.list(title.grams[title.rarest[i]]);
    }
    for (int i = titles; i < lists.length; i++) {
      lists[i] = postings.list(Postings.inLead(lead.grams[lead.rarest[i - titles]]));
    }
    return lists;
  }

  /** Sums the weights of so many lists by slot. */
  private void score(int lists) {
    scores.clear();
    int at = 0;
    for (int i = 0; i < lists; i++) {
      float weight = weights[i];
      for (int end = ends[i]; at < end; at++) {
        scores.add(slots[at], weight);
      }
    }
  }

  /** Keeps only the slots that fulfil a condition. */
  public void retain(IntPredicate condition) {
    postings.retain(condition);
  }
}
