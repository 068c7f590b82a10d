package dev.sokbo.gram;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The slots that have a feature, the newest of them. Features share a list where their hashes
 * collide; whoever reads it looks at the articles anyway.
 */
final class Postings {

  /** A feature that more articles have tells little; the older ones are found by their others. */
  static final int MOST = 48;

  private static final int BITS = 20;

  private static final int[] NOBODY = {0};

  /** Each list holds the number of slots ever put into it, and then those slots, in a ring. */
  private final int[] @Nullable [] lists = new int[1 << BITS][];

  /** What a feature of a lead is looked up by, apart from the same one of a title. */
  static int inLead(int gram) {
    return gram ^ 0x5BD1E995;
  }

  void add(int gram, int slot) {
    int place = place(gram);
    int[] list = lists[place];
    if (list == null) {
      lists[place] = new int[] {1, slot};
      return;
    }
    int count = list[0];
    if (count == list.length - 1 && count < MOST) {
      list = Arrays.copyOf(list, Math.min(MOST + 1, 2 + count + count / 2 + (count & 1)));
      lists[place] = list;
    }
    list[1 + count % MOST] = slot;
    list[0] = count < 2 * MOST ? count + 1 : count + 1 - MOST;
  }

  /** The list of the slots that have a feature, to be read by what follows. */
  int[] list(int gram) {
    int[] list = lists[place(gram)];
    return list == null ? NOBODY : list;
  }

  /** How many slots a list holds; {@link #MOST} where a feature is common. */
  static int count(int[] list) {
    return Math.min(list[0], MOST);
  }

  /** Keeps only the slots that fulfil a condition. */
  void retain(IntPredicate condition) {
    for (int place = 0; place < lists.length; place++) {
      int[] list = lists[place];
      if (list != null) {
        lists[place] = retained(list, condition);
      }
    }
  }

  private static int @Nullable [] retained(int[] list, IntPredicate condition) {
    int held = count(list);
    if (allFulfil(list, held, condition)) {
      return list;
    }
    int oldest = list[0] > MOST ? list[0] % MOST : 0;
    int[] kept = new int[held + 1];
    int count = 0;
    for (int i = 0; i < held; i++) {
      int slot = list[1 + (oldest + i) % MOST];
      if (condition.test(slot)) {
        kept[++count] = slot;
      }
    }
    kept[0] = count;
    return count == 0 ? null : Arrays.copyOf(kept, count + 1);
  }

  private static boolean allFulfil(int[] list, int held, IntPredicate condition) {
    for (int i = 1; i <= held; i++) {
      if (!condition.test(list[i])) {
        return false;
      }
    }
    return true;
  }

  private static int place(int gram) {
    return Hashing.mixed(gram) >>> (Integer.SIZE - BITS);
  }
}
