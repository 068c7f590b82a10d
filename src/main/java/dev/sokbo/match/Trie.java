package dev.sokbo.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A character trie that only grows, as one hash table of (node, character) → node, with what stands
 * at each node. One thread writes; any number read at the same time without a lock and see what was
 * written before they took their {@link #snapshot}.
 */
final class Trie {

  static final int ROOT = 1;

  private volatile Snapshot current = new Snapshot(1 << 10);
  private int nodes = ROOT;

  /** The trie as it is now; later additions may or may not be seen through it. */
  Snapshot snapshot() {
    return current;
  }

  /** Puts something at the end of a pattern. */
  void add(String pattern, Post post) {
    int node = ROOT;
    for (int at = 0; at < pattern.length(); at++) {
      node = childOrNew(node, pattern.charAt(at));
    }
    List<Post> posts = new ArrayList<>(List.of(current.posts(node)));
    posts.add(post);
    current.setPosts(node, posts.toArray(Post[]::new));
  }

  /** Takes everything of a concept away from the end of a pattern. */
  void remove(String pattern, Concept concept) {
    int node = ROOT;
    for (int at = 0; at < pattern.length() && node != Snapshot.NONE; at++) {
      node = current.child(node, pattern.charAt(at));
    }
    Post[] left =
        Arrays.stream(current.posts(node))
            .filter(post -> post.concept() != concept)
            .toArray(Post[]::new);
    current.setPosts(node, left);
  }

  private int childOrNew(int node, char unit) {
    int child = current.child(node, unit);
    if (child != Snapshot.NONE) {
      return child;
    }
    if (nodes + 1 >= current.capacity()) {
      current = current.doubled();
    }
    nodes++;
    current.put(node, unit, nodes);
    return nodes;
  }

  /** Something that stands at a node. */
  record Post(Concept concept, Form form) {}

  /** A table of a fixed size; at most half its slots are taken. */
  static final class Snapshot {

    /** The child that is not there; no node has this number. */
    static final int NONE = 0;

    /** A slot packs its key, 24 bits of node and 16 of character, above 24 bits of child. */
    private static final int CHILD_BITS = 24;

    private static final int MOST_NODES = 1 << CHILD_BITS;
    private static final long CHILD_MASK = MOST_NODES - 1L;

    /** Spreads keys over the table (Fibonacci hashing, Knuth vol. 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final Post[] NOTHING = {};
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle POSTS = MethodHandles.arrayElementVarHandle(Post[][].class);

    private final long[] slots;
    private final Post[] @Nullable [] posts;
    private final int shift;

    private Snapshot(int capacity) {
      this.slots = new long[capacity * 2];
      this.posts = new Post[capacity][];
      this.shift = Long.numberOfLeadingZeros(slots.length) + 1;
    }

    /** The node that a character leads to from another, or {@link #NONE}. */
    int child(int node, char unit) {
      long key = key(node, unit);
      int slot = (int) ((key * SPREAD) >>> shift);
      while (true) {
        long found = (long) SLOT.getAcquire(slots, slot);
        if (found == 0) {
          return NONE;
        }
        if (found >>> CHILD_BITS == key) {
          return (int) (found & CHILD_MASK);
        }
        slot = (slot + 1) & (slots.length - 1);
      }
    }

    /** What stands at a node; not to be changed. */
    Post[] posts(int node) {
      Post[] found = (Post[]) POSTS.getAcquire(posts, node);
      return found == null ? NOTHING : found;
    }

    private int capacity() {
      return posts.length;
    }

    private void put(int node, char unit, int child) {
      if (child >= MOST_NODES) {
        throw new IllegalStateException("more than " + MOST_NODES + " nodes of watched terms");
      }
      long key = key(node, unit);
      putSlot(key, key << CHILD_BITS | child);
    }

    private void putSlot(long key, long value) {
      int slot = (int) ((key * SPREAD) >>> shift);
      while ((long) SLOT.get(slots, slot) != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      SLOT.setRelease(slots, slot, value);
    }

    private void setPosts(int node, Post[] value) {
      POSTS.setRelease(posts, node, value);
    }

    private Snapshot doubled() {
      Snapshot bigger = new Snapshot(posts.length * 2);
      System.arraycopy(posts, 0, bigger.posts, 0, posts.length);
      for (long slot : slots) {
        if (slot != 0) {
          bigger.putSlot(slot >>> CHILD_BITS, slot);
        }
      }
      return bigger;
    }

    private static long key(int node, char unit) {
      return (long) node << Character.SIZE | unit;
    }
  }
}
