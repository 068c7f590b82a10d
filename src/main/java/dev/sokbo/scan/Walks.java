package dev.sokbo.scan;

import dev.sokbo.text.Folded;
import org.jspecify.annotations.Nullable;

/**
 * Walks down a trie from several places of a text at a time, each one unit in turn. What a walk
 * waits for lies somewhere in memory; waiting for it from many places at once takes hardly longer
 * than from one.
 */
final class Walks<C> {

  /**
   * The most that go on at a time: enough to wait at once for what a headline's words lead to, and
   * few enough that a text in which nothing is found costs little.
   */
  private static final int MOST = 16;

  private final Branches<C> trie;
  private final Folded text;
  private final Finds<C> finds;

  /** Where in the text each began. */
  private final int[] starts = new int[MOST];

  /** How much longer the pattern behind each is than the text behind it. */
  private final int[] leads = new int[MOST];

  /** The branch to which each has come. */
  private final int[] branches = new int[MOST];

  /** Where in the text each goes on. */
  private final int[] places = new int[MOST];

  /** Those that go on, in order. */
  private final int[] going = new int[MOST];

  /** What stands where the next branch of each of them is looked for first. */
  private final long[] seen = new long[MOST];

  private int count;
  private long work;

  Walks(Branches<C> trie, Searched searched, Scan.Listener<C> listener) {
    this.trie = trie;
    this.text = searched.text();
    this.finds = new Finds<>(searched, listener, MOST);
  }

  /** How many units of the text were looked at so far, each as often as it was. */
  long work() {
    return work;
  }

  /**
   * Begins a walk.
   *
   * @param branch the first one, or none
   * @param depth how much of the patterns lies behind
   * @param start where in the text they begin
   * @param at where in the text to go on
   */
  void begin(int branch, int depth, int start, int at) {
    work++;
    if (branch == Branches.NONE) {
      return;
    }
    starts[count] = start;
    leads[count] = depth - at;
    branches[count] = branch;
    places[count] = at;
    going[count] = count;
    count++;
    if (count == MOST) {
      finish();
    }
  }

  /** Walks to the end of what has begun, and reports what was found. */
  void finish() {
    int left = count;
    while (left > 0) {
      left = arrived(asked(left));
    }
    finds.report(starts, count);
    count = 0;
  }

  /** Looks at where each has come, and asks for the next branch of those that may go on. */
  private int asked(int left) {
    int asked = 0;
    for (int index = 0; index < left; index++) {
      int walk = going[index];
      int at = places[walk];
      work++;
      if (look(walk, branches[walk], at + leads[walk], at)) {
        going[asked] = walk;
        seen[asked] = trie.seen(Branches.node(branches[walk]), text.charAt(at));
        asked++;
      }
    }
    return asked;
  }

  /** Goes one unit further with those that have a branch there. */
  private int arrived(int asked) {
    int left = 0;
    for (int index = 0; index < asked; index++) {
      int walk = going[index];
      int at = places[walk];
      int branch = trie.branch(Branches.node(branches[walk]), text.charAt(at), seen[index]);
      if (branch != Branches.NONE) {
        branches[walk] = branch;
        places[walk] = at + 1;
        going[left] = walk;
        left++;
      }
    }
    return left;
  }

  /** Notes what ends at a branch or behind a gap; may it go on by the unit at a place? */
  private boolean look(int walk, int branch, int depth, int at) {
    if (Branches.isLeaf(branch)) {
      leaf(walk, branch, depth, at);
      return false;
    }
    int node = Branches.node(branch);
    if (Branches.hasEnd(branch)) {
      finds.note(walk, trie.end(node), at);
    }
    if (Branches.hasGap(branch)) {
      overGap(walk, node, depth, at);
    }
    return at < text.length() && text.charAt(at) > ' ';
  }

  private void overGap(int walk, int node, int depth, int from) {
    int at = Gap.end(text, from);
    work += Gap.FARTHEST;
    if (at < text.length() && text.charAt(at) > ' ') {
      alone(walk, trie.branch(node, Branches.AFTER_GAP | text.charAt(at)), depth + 2, at + 1);
    }
  }

  /** Goes all the way from a branch. */
  private void alone(int walk, int first, int depth, int from) {
    int branch = first;
    int consumed = depth;
    int at = from;
    while (branch != Branches.NONE && look(walk, branch, consumed, at)) {
      work++;
      branch = trie.branch(Branches.node(branch), text.charAt(at));
      at++;
      consumed++;
    }
  }

  private void leaf(int walk, int branch, int depth, int at) {
    int end = TailSign.end(trie.sign(branch), depth, text, at);
    if (end != TailSign.NOWHERE) {
      Post<C> posts = trie.leaf(branch);
      finds.note(walk, posts, end == TailSign.UNKNOWN ? compared(posts, depth, at) : end);
    }
  }

  /** Where the rest of a leaf's pattern ends, or {@link TailSign#NOWHERE}. */
  private int compared(@Nullable Post<C> posts, int depth, int from) {
    if (posts == null) {
      return TailSign.NOWHERE;
    }
    Form<C> form = posts.first();
    int length = form.length();
    int at = from;
    for (int next = depth; next < length; next++) {
      work++;
      char unit = form.at(next);
      if (unit == ' ') {
        at = Gap.end(text, at);
        work += Gap.FARTHEST;
      } else if (at < text.length() && text.charAt(at) == unit) {
        at++;
      } else {
        return TailSign.NOWHERE;
      }
    }
    return at;
  }
}
