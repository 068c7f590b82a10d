package dev.sokbo.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The arrays of a {@link Trie}, each of a fixed size: which branch leads from a node by a symbol,
 * and what stands at nodes and leaves. A branch is a number that leads to a node or a leaf; a
 * symbol is a UTF-16 unit, marked by {@link #AFTER_GAP} where a gap goes before it.
 *
 * <p>Only the trie's writer changes them. What it writes becomes visible with release and acquire,
 * the branch last, so that a reader that sees a branch sees all that is behind it.
 */
final class Branches<C> {

  static final int ROOT = 1;

  /** No branch. */
  static final int NONE = 0;

  /** Marks a symbol before which a gap goes. */
  static final int AFTER_GAP = 1 << Character.SIZE;

  /** Marks a branch to a leaf. */
  static final int LEAF = 1 << 24;

  /** Marks a branch to a node from which a gap leads on. */
  static final int GAP = 1 << 23;

  /** Marks a branch to a node where patterns end. */
  static final int ENDS = 1 << 22;

  /** Nodes and leaves are counted apart: 22 bits of a branch are a node's, 24 a leaf's. */
  private static final int MOST_NODES = ENDS - 1;

  private static final int MOST_LEAVES = LEAF - 1;

  private static final int FIRST_SIZE = 1 << 8;

  private static final VarHandle POST = MethodHandles.arrayElementVarHandle(Post[].class);

  private final Slots slots;
  private final @Nullable Post<C>[] ends;
  private final @Nullable Post<C>[] leaves;

  /** Of each leaf a {@link TailSign}. */
  private final long[] signs;

  private int lastNode = ROOT;
  private int lastLeaf;

  private Branches(
      Slots slots, @Nullable Post<C>[] ends, @Nullable Post<C>[] leaves, long[] signs) {
    this.slots = slots;
    this.ends = ends;
    this.leaves = leaves;
    this.signs = signs;
  }

  @SuppressWarnings("unchecked")
  static <C> Branches<C> empty() {
    return new Branches<>(
        new Slots(FIRST_SIZE),
        (Post<C>[]) new Post<?>[FIRST_SIZE],
        (Post<C>[]) new Post<?>[FIRST_SIZE],
        new long[FIRST_SIZE]);
  }

  static boolean isLeaf(int branch) {
    return (branch & LEAF) != 0;
  }

  /** Can a gap follow in a term? */
  static boolean hasGap(int branch) {
    return (branch & GAP) != 0;
  }

  /** Do patterns end at the node that a branch leads to? */
  static boolean hasEnd(int branch) {
    return (branch & ENDS) != 0;
  }

  /** The node that a branch leads to. */
  static int node(int branch) {
    return branch & MOST_NODES;
  }

  /** The branch from a node by a symbol, or {@link #NONE}. */
  int branch(int node, int symbol) {
    return slots.value(node, symbol);
  }

  /** What stands where the branch from a node by a symbol is looked for first. */
  long seen(int node, int symbol) {
    return slots.first(node, symbol);
  }

  /** Like {@link #branch(int, int)}, given what stands there. */
  int branch(int node, int symbol, long seen) {
    return slots.value(seen, node, symbol);
  }

  /** What stands at a node. */
  @SuppressWarnings("unchecked")
  @Nullable Post<C> end(int node) {
    return (Post<C>) POST.getAcquire(ends, node);
  }

  /** What stands in the leaf of a branch; all of it has one pattern. */
  @SuppressWarnings("unchecked")
  @Nullable Post<C> leaf(int branch) {
    return (Post<C>) POST.getAcquire(leaves, branch & MOST_LEAVES);
  }

  /** What is known of the pattern in the leaf of a branch without a look at it. */
  long sign(int branch) {
    return signs[branch & MOST_LEAVES];
  }

  /** For the writer: where branches are kept. */
  Slots slots() {
    return slots;
  }

  int newNode() {
    return ++lastNode;
  }

  /** A branch to a new leaf with a form in it, of whose pattern so much lies behind. */
  int newLeaf(Form<C> form, int depth) {
    signs[++lastLeaf] = TailSign.of(form, depth);
    setLeaf(lastLeaf, form);
    return lastLeaf | LEAF;
  }

  /** Tells that more of the pattern in a leaf lies behind now. */
  void deepen(int branch, Form<C> form, int depth) {
    signs[branch & MOST_LEAVES] = TailSign.of(form, depth);
  }

  void setEnd(int node, @Nullable Post<C> posts) {
    POST.setRelease(ends, node, posts);
  }

  void setLeaf(int branch, @Nullable Post<C> posts) {
    POST.setRelease(leaves, branch & MOST_LEAVES, posts);
  }

  /**
   * These, or others with the same in them, where so many more branches find room. What readers of
   * these hold then stays as it is.
   */
  Branches<C> withRoomFor(int more) {
    boolean endsLast = lastNode + more < ends.length;
    boolean leavesLast = lastLeaf + 1 < leaves.length;
    if (slots.hasRoomFor(more) && endsLast && leavesLast) {
      return this;
    }
    if (lastNode + more >= MOST_NODES || lastLeaf + 1 >= MOST_LEAVES) {
      throw new IllegalStateException("more than " + lastLeaf + " watched terms");
    }
    int nodeSize = endsLast ? ends.length : grown(ends.length);
    int leafSize = leavesLast ? leaves.length : grown(leaves.length);
    Branches<C> larger =
        new Branches<>(
            slots.copyWithRoomFor(more),
            Arrays.copyOf(ends, nodeSize),
            Arrays.copyOf(leaves, leafSize),
            Arrays.copyOf(signs, leafSize));
    larger.lastNode = lastNode;
    larger.lastLeaf = lastLeaf;
    return larger;
  }

  private static int grown(int length) {
    return length + length / 2;
  }
}
