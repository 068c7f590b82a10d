package dev.sokbo.scan;

import dev.sokbo.text.Folded;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Walks a trie over one field, from every place where a term may begin. */
public final class Scan<C> {

  /** The longest "(…)" that a gap goes over, in UTF-16 units, as in 인공지능(AI) 반도체. */
  private static final int LONGEST_GLOSS = 20;

  private static final int LONGEST_SPACE = 8;

  private final Branches<C> trie;
  private final Searched searched;
  private final Folded text;
  private final Listener<C> listener;
  private int start;
  private long work;

  /** To look through a field for what a trie holds at this moment. */
  public Scan(Trie<C> trie, Searched searched, Listener<C> listener) {
    this.trie = trie.snapshot();
    this.searched = searched;
    this.text = searched.text();
    this.listener = listener;
  }

  /** Takes what was found, in order of its start; whether it stands there is not judged yet. */
  @FunctionalInterface
  public interface Listener<C> {
    void found(C owner, Occurrence occurrence);
  }

  /** How many units of the text were looked at so far, each as often as it was. */
  long work() {
    return work;
  }

  /** Finds what begins at a word's start, and what may begin anywhere. */
  public void wordStarts() {
    if (trie.branch(Branches.ROOT, Form.ANYWHERE) != Branches.NONE) {
      eachStart(text::isWordStart);
      return;
    }
    for (start = text.nextWordStart(0);
        start < text.length();
        start = text.nextWordStart(start + 1)) {
      step(Branches.ROOT, 0, start);
    }
  }

  /** Finds what begins anywhere, also within words. */
  public void everywhere() {
    eachStart(place -> true);
  }

  private void eachStart(IntPredicate isStart) {
    int anywhere = trie.branch(Branches.ROOT, Form.ANYWHERE);
    for (start = 0; start < text.length(); start++) {
      if (isStart.test(start)) {
        step(Branches.ROOT, 0, start);
      }
      walk(anywhere, 1, start);
    }
  }

  /** Goes on from a node by the unit at a place. */
  private void step(int node, int depth, int at) {
    char unit = text.charAt(at);
    if (unit > ' ') {
      walk(trie.branch(node, unit), depth + 1, at + 1);
    }
  }

  /**
   * Goes on from a branch.
   *
   * @param depth how much of the patterns lies behind
   * @param from where in the text to go on
   */
  private void walk(int first, int depth, int from) {
    int branch = first;
    int consumed = depth;
    int at = from;
    work++;
    while (branch != Branches.NONE) {
      work++;
      if (Branches.isLeaf(branch)) {
        if (TailSign.mayGoOn(trie.sign(branch), consumed, text, at)) {
          finish(trie.leaf(branch), consumed, at);
        }
        return;
      }
      int node = Branches.node(branch);
      if (Branches.hasEnd(branch)) {
        report(trie.end(node), at);
      }
      if (Branches.hasGap(branch)) {
        overGap(node, consumed, at);
      }
      if (at == text.length() || text.charAt(at) <= ' ') {
        return;
      }
      branch = trie.branch(node, text.charAt(at));
      at++;
      consumed++;
    }
  }

  private void overGap(int node, int depth, int from) {
    int at = gapEnd(from);
    if (at < text.length() && text.charAt(at) > ' ') {
      walk(trie.branch(node, Branches.AFTER_GAP | text.charAt(at)), depth + 2, at + 1);
    }
  }

  /** Compares the rest of a leaf's pattern. */
  private void finish(@Nullable Post<C> posts, int depth, int from) {
    if (posts == null) {
      return;
    }
    String pattern = posts.first().pattern();
    int at = from;
    for (int next = depth; next < pattern.length(); next++) {
      work++;
      char unit = pattern.charAt(next);
      if (unit == ' ') {
        at = gapEnd(at);
      } else if (at < text.length() && text.charAt(at) == unit) {
        at++;
      } else {
        return;
      }
    }
    report(posts, at);
  }

  private void report(@Nullable Post<C> posts, int end) {
    for (Post<C> post = posts; post != null; post = post.rest()) {
      Form<C> form = post.first();
      listener.found(form.owner(), new Occurrence(searched, start, end, form));
    }
  }

  /** Past what may fill the space of a term: nothing, spaces, a hyphen, or a gloss. */
  private int gapEnd(int from) {
    if (from + 1 < text.length() && text.charAt(from) == '-') {
      return from + 1;
    }
    int at = spaceEnd(from);
    int gloss = glossEnd(at);
    return gloss < 0 ? at : spaceEnd(gloss);
  }

  private int spaceEnd(int from) {
    int at = from;
    while (at < text.length() && at < from + LONGEST_SPACE && isSpace(text.charAt(at))) {
      work++;
      at++;
    }
    return at;
  }

  private int glossEnd(int from) {
    if (from >= text.length() || text.charAt(from) != '(') {
      return -1;
    }
    int limit = Math.min(text.length(), from + LONGEST_GLOSS + 2);
    for (int at = from + 1; at < limit; at++) {
      work++;
      if (text.charAt(at) == ')') {
        return at + 1;
      }
      if (text.charAt(at) == '(' || text.charAt(at) < ' ') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isSpace(char unit) {
    return unit == ' ' || unit == '\n';
  }
}
