package dev.sokbo.scan;

/**
 * A character trie that only grows. A node is made only where two patterns part; below it, a leaf
 * holds the one pattern that goes on, which is compared as a whole. One thread writes; any number
 * read at the same time without a lock and see what was written before they took their {@link
 * #snapshot}.
 */
public final class Trie<C> {

  private volatile Branches<C> current = Branches.empty();

  /** The trie as it is now; later additions may or may not be seen through it. */
  Branches<C> snapshot() {
    return current;
  }

  /** Puts a form at the end of its pattern. */
  public void add(C owner, Form form) {
    add(new Post<>(owner, form));
  }

  private void add(Post<C> post) {
    String pattern = post.form().pattern();
    current = current.withRoomFor(pattern.length() + 1);
    int node = Branches.ROOT;
    int into = Branches.NO_SLOT;
    for (int depth = 0; depth < pattern.length(); depth++) {
      char unit = pattern.charAt(depth);
      int slot = current.slot(node, unit);
      if (current.branchIn(slot) == Branches.NONE) {
        current.sprout(slot, node, unit, post);
        markGap(into, unit);
        return;
      }
      if (Branches.isLeaf(current.branchIn(slot)) && joins(slot, post)) {
        return;
      }
      if (Branches.isLeaf(current.branchIn(slot))) {
        part(slot, node, unit, depth + 1);
      }
      node = Branches.id(current.branchIn(slot));
      into = slot;
    }
    current.setEnd(node, Post.chain(post, current.end(node)));
    current.mark(into, Branches.ENDS);
  }

  /** Takes everything of an owner away from the end of a form's pattern. */
  public void remove(C owner, Form form) {
    String pattern = form.pattern();
    int node = Branches.ROOT;
    for (int depth = 0; depth < pattern.length(); depth++) {
      int branch = current.branch(node, pattern.charAt(depth));
      if (branch == Branches.NONE) {
        return;
      }
      if (Branches.isLeaf(branch)) {
        current.setLeaf(branch, Post.without(current.leaf(branch), owner));
        return;
      }
      node = Branches.id(branch);
    }
    current.setEnd(node, Post.without(current.end(node), owner));
  }

  /** Puts something into a leaf, if that is empty or of the same pattern. */
  private boolean joins(int slot, Post<C> post) {
    int leaf = current.branchIn(slot);
    Post<C> first = current.leaf(leaf);
    boolean same = first == null || first.form().pattern().equals(post.form().pattern());
    if (same) {
      current.setLeaf(leaf, Post.chain(post, first));
    }
    return same;
  }

  /** Puts a node where a leaf is, with the leaf below it. */
  private void part(int slot, int parent, char unit, int depth) {
    int leaf = current.branchIn(slot);
    Post<C> posts = current.leaf(leaf);
    int node = current.newNode();
    int marks = 0;
    if (posts != null && depth == posts.form().pattern().length()) {
      current.setEnd(node, posts);
      marks = Branches.ENDS;
    } else if (posts != null) {
      char next = posts.form().pattern().charAt(depth);
      current.put(current.slot(node, next), node, next, leaf);
      marks = next == ' ' ? Branches.GAP : 0;
    }
    current.put(slot, parent, unit, node | marks);
  }

  private void markGap(int into, char unit) {
    if (unit == ' ') {
      current.mark(into, Branches.GAP);
    }
  }
}
