package dev.sokbo.scan;

/**
 * A character trie that only grows. A node is made only where two patterns part; below it, a leaf
 * holds the one pattern that goes on, which is compared as a whole. One thread writes; any number
 * read at the same time without a lock and see what was written before they took their {@link
 * #snapshot}.
 */
public final class Trie<C> {

  private final Beginnings beginnings = new Beginnings();
  private volatile Branches<C> current = Branches.empty();
  private volatile boolean parts;

  /** How its patterns begin. */
  Beginnings beginnings() {
    return beginnings;
  }

  /** Has it ever held a form that may begin within a Korean word? */
  boolean hasParts() {
    return parts;
  }

  /** The trie as it is now; later additions may or may not be seen through it. */
  Branches<C> snapshot() {
    return current;
  }

  /** Puts a form at the end of its pattern. */
  public void add(Form<C> form) {
    beginnings.add(form);
    parts |= form.isPart();
    current = current.withRoomFor(form.length() + 1);
    Slots slots = current.slots();
    int node = Branches.ROOT;
    int into = Slots.NO_SLOT;
    for (int depth = 0; depth < form.length(); depth = after(form, depth)) {
      int symbol = symbol(form, depth);
      int slot = slots.slot(node, symbol);
      int branch = slots.valueIn(slot);
      if (branch == Branches.NONE || isEmptyLeaf(branch)) {
        slots.put(slot, node, symbol, current.newLeaf(form, after(form, depth)));
        markGap(into, symbol);
        return;
      }
      if (Branches.isLeaf(branch)) {
        if (joins(branch, form)) {
          return;
        }
        part(slot, node, symbol, after(form, depth));
      }
      node = Branches.node(slots.valueIn(slot));
      into = slot;
    }
    current.setEnd(node, Post.joined(form, current.end(node)));
    slots.mark(into, Branches.ENDS);
  }

  /** Takes everything of a form's owner away from the end of its pattern. */
  public void remove(Form<C> form) {
    int node = Branches.ROOT;
    for (int depth = 0; depth < form.length(); depth = after(form, depth)) {
      int branch = current.branch(node, symbol(form, depth));
      if (branch == Branches.NONE) {
        return;
      }
      if (Branches.isLeaf(branch)) {
        current.setLeaf(branch, Post.without(current.leaf(branch), form.owner()));
        return;
      }
      node = Branches.node(branch);
    }
    current.setEnd(node, Post.without(current.end(node), form.owner()));
  }

  /** The symbol that begins at a place of a pattern: a unit, with the gap before it if any. */
  private static int symbol(Form<?> form, int depth) {
    char unit = form.at(depth);
    return unit == ' ' ? Branches.AFTER_GAP | form.at(depth + 1) : unit;
  }

  /** Past the symbol that begins at a place of a pattern. */
  private static int after(Form<?> form, int depth) {
    return form.at(depth) == ' ' ? depth + 2 : depth + 1;
  }

  private boolean isEmptyLeaf(int branch) {
    return Branches.isLeaf(branch) && current.leaf(branch) == null;
  }

  /** Puts a form into a leaf, if that is of the same pattern. */
  private boolean joins(int leaf, Form<C> form) {
    Post<C> there = current.leaf(leaf);
    boolean same = there != null && there.first().isLike(form);
    if (same) {
      current.setLeaf(leaf, Post.joined(form, there));
    }
    return same;
  }

  /** Puts a node where a leaf is, with the leaf below it. */
  private void part(int slot, int parent, int symbol, int depth) {
    Slots slots = current.slots();
    int leaf = slots.valueIn(slot);
    Post<C> posts = current.leaf(leaf);
    int node = current.newNode();
    int marks = 0;
    if (posts != null && depth == posts.first().length()) {
      current.setEnd(node, posts);
      marks = Branches.ENDS;
    } else if (posts != null) {
      Form<C> form = posts.first();
      int next = symbol(form, depth);
      current.deepen(leaf, form, after(form, depth));
      slots.put(slots.slot(node, next), node, next, leaf);
      marks = isAfterGap(next) ? Branches.GAP : 0;
    }
    slots.put(slot, parent, symbol, node | marks);
  }

  private void markGap(int into, int symbol) {
    if (isAfterGap(symbol)) {
      current.slots().mark(into, Branches.GAP);
    }
  }

  private static boolean isAfterGap(int symbol) {
    return (symbol & Branches.AFTER_GAP) != 0;
  }
}
