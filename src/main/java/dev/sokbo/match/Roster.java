package dev.sokbo.match;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values that know their own keys, in an open-addressed table of some twelve bytes for each: a
 * {@link java.util.HashMap} takes fifty, which counts where there are millions.
 */
final class Roster<K, V> {

  private static final int FIRST_SIZE = 16;

  /** The golden ratio's part of all 32-bit numbers, made odd. */
  private static final int GOLDEN = 0x9E3779B9;

  private final ToIntFunction<V> hash;
  private final BiPredicate<V, K> hasKey;
  private @Nullable Object[] slots = new Object[FIRST_SIZE];
  private int size;

  /**
   * @param hash the hash code of a value's key
   * @param hasKey whether a value's key is a given one
   */
  Roster(ToIntFunction<V> hash, BiPredicate<V, K> hasKey) {
    this.hash = hash;
    this.hasKey = hasKey;
  }

  int size() {
    return size;
  }

  /** The value with a key; null when there is none. */
  @Nullable V find(K wanted) {
    return value(slotOf(wanted));
  }

  /** Adds a value whose key no other has. */
  void add(V value) {
    if (++size > slots.length / 2) {
      resize();
    }
    take(value);
  }

  /** Takes the value with a key out; null when there is none. */
  @Nullable V remove(K wanted) {
    int slot = slotOf(wanted);
    V removed = value(slot);
    if (removed != null) {
      size--;
      slots[slot] = null;
      closeUp(slot);
    }
    return removed;
  }

  void forEach(Consumer<V> consumer) {
    for (int slot = 0; slot < slots.length; slot++) {
      V value = value(slot);
      if (value != null) {
        consumer.accept(value);
      }
    }
  }

  /** Puts what stands behind an emptied slot where it is found again. */
  private void closeUp(int emptied) {
    int slot = next(emptied);
    V value = value(slot);
    while (value != null) {
      slots[slot] = null;
      take(value);
      slot = next(slot);
      value = value(slot);
    }
  }

  private void resize() {
    @Nullable Object[] before = slots;
    slots = new Object[before.length * 2];
    for (Object value : before) {
      if (value != null) {
        take(cast(value));
      }
    }
  }

  /** Puts a value into the first free slot of those where it is looked for. */
  private void take(V value) {
    int slot = home(hash.applyAsInt(value));
    while (slots[slot] != null) {
      slot = next(slot);
    }
    slots[slot] = value;
  }

  /** Where the value with a key is, or a free slot where there is none. */
  private int slotOf(K wanted) {
    int slot = home(wanted.hashCode());
    V value = value(slot);
    while (value != null && !hasKey.test(value, wanted)) {
      slot = next(slot);
      value = value(slot);
    }
    return slot;
  }

  /**
   * Numbers that count up, such as ids, lie apart, since a value that goes costs as much as there
   * are beside it (Knuth, The Art of Computer Programming 3, 6.4: multiplicative hashing).
   */
  private int home(int hash) {
    return (hash * GOLDEN) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  private @Nullable V value(int slot) {
    Object value = slots[slot];
    return value == null ? null : cast(value);
  }

  @SuppressWarnings("unchecked")
  private V cast(Object value) {
    return (V) value;
  }
}
