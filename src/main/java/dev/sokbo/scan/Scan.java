package dev.sokbo.scan;

import dev.sokbo.text.Folded;
import java.util.function.IntPredicate;

/** Walks a trie over one field, from every place where a term may begin. */
public final class Scan<C> {

  private final Beginnings beginnings;
  private final Branches<C> trie;
  private final Folded text;
  private final Walks<C> walks;

  /** Where those wait who ask for the score of a game. */
  private final int scores;

  /** To look through a field for what a trie holds at this moment. */
  public Scan(Trie<C> trie, Searched searched, Listener<C> listener) {
    this.beginnings = trie.beginnings();
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

  /** Finds what begins at a word's start, and what may begin anywhere. */
  public void wordStarts() {
    if (trie.branch(Branches.ROOT, Form.ANYWHERE) != Branches.NONE) {
      eachStart(text::isWordStart);
      return;
    }
    for (int start = text.nextWordStart(0);
        start < text.length();
        start = text.nextWordStart(start + 1)) {
      step(start);
    }
    walks.finish();
  }

  /** Finds what begins anywhere, also within words. */
  public void everywhere() {
    eachStart(place -> true);
  }

  private void eachStart(IntPredicate isStart) {
    int anywhere = trie.branch(Branches.ROOT, Form.ANYWHERE);
    for (int start = 0; start < text.length(); start++) {
      if (isStart.test(start)) {
        step(start);
      }
      walks.begin(anywhere, 1, start, start);
    }
    walks.finish();
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
