package dev.sokbo.match;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that know their own keys, in an open-addressed table of some twelve bytes for each: a
 * {@link java.util.HashMap} takes fifty, which counts where there are millions.
 */
final class Roster<K, V> {

  private static final int FIRST_SIZE = 16;

  /** Spreads keys over the table (Fibonacci hashing, Knuth vol. 3, 6.4). */
  private static final int SPREAD = 0x9E3779B9;

  private final Function<V, K> key;
  private @Nullable Object[] slots = new Object[FIRST_SIZE];
  private int size;

  Roster(Function<V, K> key) {
    this.key = key;
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
    slots[slotOf(key.apply(value))] = value;
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
      slots[slotOf(key.apply(value))] = value;
      slot = next(slot);
      value = value(slot);
    }
  }

  private void resize() {
    @Nullable Object[] before = slots;
    slots = new Object[before.length * 2];
    Arrays.stream(before).filter(Objects::nonNull).forEach(this::take);
  }

  @SuppressWarnings("unchecked")
  private void take(Object value) {
    slots[slotOf(key.apply((V) value))] = value;
  }

  /** Where the value with a key is, or where it is to be put. */
  private int slotOf(K wanted) {
    int slot = (wanted.hashCode() * SPREAD) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    V value = value(slot);
    while (value != null && !key.apply(value).equals(wanted)) {
      slot = next(slot);
      value = value(slot);
    }
    return slot;
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  @SuppressWarnings("unchecked")
  private @Nullable V value(int slot) {
    return (V) slots[slot];
  }
}
