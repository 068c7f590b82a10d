package dev.sokbo.scan;

import dev.sokbo.lexicon.Compounds;
import dev.sokbo.text.Folded;

/** Walks a trie over one field, from every place where a term may begin. */
public final class Scan<C> {

  private final Beginnings beginnings;
  private final Branches<C> trie;
  private final Folded text;
  private final Walks<C> walks;

  /** May something begin where a Korean word's later parts do? */
  private final boolean parts;

  /** Where those wait who ask for the score of a game. */
  private final int scores;

  /** To look through a field for what a trie holds at this moment. */
  public Scan(Trie<C> trie, Searched searched, Listener<C> listener) {
    this.beginnings = trie.beginnings();
    this.parts = trie.hasParts();
    this.trie = trie.snapshot();
    this.text = searched.text();
    this.walks = new Walks<>(this.trie, searched, listener);
    this.scores = this.trie.branch(Branches.ROOT, Form.SCORE);
  }

  /** Takes what was found, in order of its start; whether it stands there is not judged yet. */
  @FunctionalInterface
  public interface Listener<C> {
    void found(C owner, Occurrence occurrence);
  }

  /** How many units of the text were looked at so far, each as often as it was. */
  long work() {
    return walks.work();
  }

  /** Finds what begins at a word's start or within a Korean word, and what may begin anywhere. */
  public void wordStarts() {
    if (trie.branch(Branches.ROOT, Form.ANYWHERE) != Branches.NONE) {
      eachPlace();
      return;
    }
    for (int start = text.nextWordStart(0);
        start < text.length();
        start = text.nextWordStart(start + 1)) {
      step(start);
      for (long left = seams(start); left != 0; left &= left - 1) {
        step(start + Long.numberOfTrailingZeros(left));
      }
    }
    walks.finish();
  }

  /** Finds what begins anywhere, also within words. */
  public void everywhere() {
    int anywhere = trie.branch(Branches.ROOT, Form.ANYWHERE);
    for (int start = 0; start < text.length(); start++) {
      step(start);
      walks.begin(anywhere, 1, start, start);
    }
    walks.finish();
  }

  private void eachPlace() {
    int anywhere = trie.branch(Branches.ROOT, Form.ANYWHERE);
    long seams = 0;
    for (int start = 0; start < text.length(); start++) {
      seams >>>= 1;
      if (text.isWordStart(start)) {
        step(start);
        seams = seams(start);
      } else if ((seams & 1) != 0) {
        step(start);
      }
      walks.begin(anywhere, 1, start, start);
    }
    walks.finish();
  }

  /** Where else than at its start something may begin in a word, as bits from there. */
  private long seams(int start) {
    return parts ? Compounds.seams(text, start) : 0;
  }

  private void step(int start) {
    char unit = text.charAt(start);
    if (unit > ' ' && beginnings.mayBegin(text, start)) {
      walks.begin(trie.branch(Branches.ROOT, unit), 1, start, start + 1);
    }
    if (scores != Branches.NONE && unit <= '9') {
      score(start);
    }
  }

  private void score(int start) {
    int end = Score.end(text, start);
    if (end != Score.NONE) {
      walks.begin(scores, 1, start, end);
    }
  }
}
