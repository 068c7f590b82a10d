package dev.sokbo.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The arrays of a {@link Trie}, each of a fixed size: one hash table of (node, character) → branch,
 * and what stands at nodes and leaves. A branch is a number that leads to a node or a leaf.
 *
 * <p>Only the trie's writer changes them. What it writes becomes visible with release and acquire,
 * the branch last, so that a reader that sees a branch sees all that is behind it.
 */
final class Branches<C> {

  static final int ROOT = 1;

  /** No branch. */
  static final int NONE = 0;

  /** Where nothing leads to: above the root. */
  static final int NO_SLOT = -1;

  /** Marks a branch to a leaf. */
  static final int LEAF = 1 << 25;

  /** Marks a branch to a node from which a space leads on. */
  static final int GAP = 1 << 24;

  /** Marks a branch to a node where patterns end. */
  static final int ENDS = 1 << 23;

  private static final int MOST = ENDS - 1;

  /** Leaves and nodes have numbers of their own: nodes for the key, 22 bits, leaves 23 bits. */
  private static final int MOST_NODES = 1 << 22;

  /** A slot packs its key, 22 bits of node and 16 of character, above 26 bits of branch. */
  private static final int BRANCH_BITS = 26;

  private static final long BRANCH_MASK = (1L << BRANCH_BITS) - 1;

  /** Spreads keys over the table (Fibonacci hashing, Knuth vol. 3, 6.4). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int FIRST_SIZE = 1 << 8;

  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
  private static final VarHandle POST = MethodHandles.arrayElementVarHandle(Post[].class);

  private final long[] slots;
  private final @Nullable Post<C>[] ends;
  private final @Nullable Post<C>[] leaves;
  private final int shift;
  private int taken;
  private int lastNode = ROOT;
  private int lastLeaf;

  private Branches(long[] slots, @Nullable Post<C>[] ends, @Nullable Post<C>[] leaves) {
    this.slots = slots;
    this.ends = ends;
    this.leaves = leaves;
    this.shift = Long.numberOfLeadingZeros(slots.length) + 1;
  }

  @SuppressWarnings("unchecked")
  static <C> Branches<C> empty() {
    return new Branches<>(
        new long[FIRST_SIZE],
        (Post<C>[]) new Post<?>[FIRST_SIZE],
        (Post<C>[]) new Post<?>[FIRST_SIZE]);
  }

  static boolean isLeaf(int branch) {
    return (branch & LEAF) != 0;
  }

  /** Can a term's gap follow, so that a space leads on? */
  static boolean hasGap(int branch) {
    return (branch & GAP) != 0;
  }

  /** Do patterns end at the node that a branch leads to? */
  static boolean hasEnd(int branch) {
    return (branch & ENDS) != 0;
  }

  /** The node or the leaf that a branch leads to. */
  static int id(int branch) {
    return branch & MOST;
  }

  /** The branch from a node by a character, or {@link #NONE}. */
  int branch(int node, char unit) {
    long key = key(node, unit);
    int slot = home(key);
    while (true) {
      long found = (long) SLOT.getAcquire(slots, slot);
      if (found == 0) {
        return NONE;
      }
      if (found >>> BRANCH_BITS == key) {
        return (int) (found & BRANCH_MASK);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /** What stands at a node. */
  @SuppressWarnings("unchecked")
  @Nullable Post<C> end(int node) {
    return (Post<C>) POST.getAcquire(ends, node);
  }

  /** What stands in the leaf of a branch; all of it has one pattern. */
  @SuppressWarnings("unchecked")
  @Nullable Post<C> leaf(int branch) {
    return (Post<C>) POST.getAcquire(leaves, id(branch));
  }

  /** Where a branch is, or where it is to be put. */
  int slot(int node, char unit) {
    long key = key(node, unit);
    int slot = home(key);
    while (slots[slot] != 0 && slots[slot] >>> BRANCH_BITS != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  int branchIn(int slot) {
    return (int) (slots[slot] & BRANCH_MASK);
  }

  int newNode() {
    return ++lastNode;
  }

  /** Makes a branch to a new leaf. */
  void sprout(int slot, int node, char unit, Post<C> post) {
    int leaf = ++lastLeaf | LEAF;
    setLeaf(leaf, post);
    put(slot, node, unit, leaf);
  }

  void put(int slot, int node, char unit, int branch) {
    taken += slots[slot] == 0 ? 1 : 0;
    SLOT.setRelease(slots, slot, key(node, unit) << BRANCH_BITS | branch);
  }

  void mark(int slot, int mark) {
    SLOT.setRelease(slots, slot, slots[slot] | mark);
  }

  void setEnd(int node, @Nullable Post<C> posts) {
    POST.setRelease(ends, node, posts);
  }

  void setLeaf(int branch, @Nullable Post<C> posts) {
    POST.setRelease(leaves, id(branch), posts);
  }

  /** These, or larger ones with the same in them, where so many more branches find room. */
  Branches<C> withRoomFor(int more) {
    boolean slotsLast = taken + more <= slots.length / 3 * 2;
    boolean endsLast = lastNode + more < ends.length;
    boolean leavesLast = lastLeaf + 1 < leaves.length;
    if (slotsLast && endsLast && leavesLast) {
      return this;
    }
    if (lastNode + more >= MOST_NODES || lastLeaf + 1 >= MOST) {
      throw new IllegalStateException("more than " + lastLeaf + " watched terms");
    }
    Branches<C> larger =
        new Branches<>(
            slotsLast ? slots : new long[slots.length * 2],
            endsLast ? ends : Arrays.copyOf(ends, ends.length * 2),
            leavesLast ? leaves : Arrays.copyOf(leaves, leaves.length * 2));
    larger.take(this);
    return larger;
  }

  private void take(Branches<C> smaller) {
    taken = smaller.taken;
    lastNode = smaller.lastNode;
    lastLeaf = smaller.lastLeaf;
    if (slots.length > smaller.slots.length) {
      for (long value : smaller.slots) {
        if (value != 0) {
          long key = value >>> BRANCH_BITS;
          slots[slot((int) (key >>> Character.SIZE), (char) key)] = value;
        }
      }
    }
  }

  private int home(long key) {
    return (int) ((key * SPREAD) >>> shift);
  }

  private static long key(int node, char unit) {
    return (long) node << Character.SIZE | unit;
  }
}
