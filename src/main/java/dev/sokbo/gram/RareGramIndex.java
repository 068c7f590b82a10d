package dev.sokbo.gram;

import java.util.function.IntPredicate;

/** Finds the articles that share the most of an article's rarest features. */
public final class RareGramIndex {

  /** As many features of a lead are asked for. */
  private static final int ASKED_OF_LEAD = 8;

  /**
   * Of a title's rarest features so many are asked for, and of the rest those that are not common.
   */
  private static final int ALWAYS_ASKED = 6;

  /** Articles are found by so many of their title's rarest features, and of their lead's. */
  private static final int POSTED = 10;

  private static final int POSTED_OF_LEAD = 4;

  /** What is shared must be so much of a title, or of what is asked of a lead, to be looked at. */
  private static final float LEAST = 0.05f;

  private final Postings postings = new Postings();
  private final Scores scores = new Scores();

  /** Takes an article in. */
  public void add(Weights title, Weights lead, int slot) {
    for (int i = 0; i < Math.min(POSTED, title.rarest.length); i++) {
      postings.add(title.grams[title.rarest[i]], slot);
    }
    for (int i = 0; i < Math.min(POSTED_OF_LEAD, lead.rarest.length); i++) {
      postings.add(Postings.inLead(lead.grams[lead.rarest[i]]), slot);
    }
  }

  /** The slots of those that are most like an article, the likest first. */
  public int[] candidates(Weights title, Weights lead) {
    scores.clear();
    for (int i = 0; i < title.rarest.length; i++) {
      int place = title.rarest[i];
      if (i < ALWAYS_ASKED || !postings.isCommon(title.grams[place])) {
        postings.score(title.grams[place], title.squares[place], scores);
      }
    }
    for (int i = 0; i < Math.min(ASKED_OF_LEAD, lead.rarest.length); i++) {
      int place = lead.rarest[i];
      postings.score(Postings.inLead(lead.grams[place]), lead.squares[place], scores);
    }
    return scores.best(LEAST * title.norm);
  }

  /** Keeps only the slots that fulfil a condition. */
  public void retain(IntPredicate condition) {
    postings.retain(condition);
  }
}
