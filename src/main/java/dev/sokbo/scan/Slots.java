package dev.sokbo.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A hash table of a fixed size, open addressed, that leads from a node and a symbol to a number of
 * {@link #VALUE_BITS} bits other than 0. One thread writes, any number read: what it has put is
 * seen with all that was written before.
 */
final class Slots {

  /** Where nothing leads to. */
  static final int NO_SLOT = -1;

  /** A slot packs its key, 22 bits of node and 17 of symbol, above the value. */
  static final int VALUE_BITS = 25;

  /** A symbol is a UTF-16 unit and whether a gap goes before it. */
  private static final int SYMBOL_BITS = 17;

  private static final long VALUE_MASK = (1L << VALUE_BITS) - 1;

  /** Spreads keys over the table (Fibonacci hashing, Knuth vol. 3, 6.4). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] slots;
  private final int shift;
  private int taken;

  /**
   * @param size a power of two
   */
  Slots(int size) {
    this.slots = new long[size];
    this.shift = Long.numberOfLeadingZeros(size) + 1;
  }

  /** What stands where the slot of a node and a symbol is looked for first. */
  long first(int node, int symbol) {
    return (long) SLOT.getAcquire(slots, home(key(node, symbol)));
  }

  /** Like {@link #value(int, int)}, given what stands there. */
  int value(long first, int node, int symbol) {
    if (first >>> VALUE_BITS == key(node, symbol)) {
      return (int) (first & VALUE_MASK);
    }
    return first == 0 ? 0 : value(node, symbol);
  }

  /** The value from a node by a symbol, or 0. */
  int value(int node, int symbol) {
    long key = key(node, symbol);
    int slot = home(key);
    while (true) {
      long found = (long) SLOT.getAcquire(slots, slot);
      if (found >>> VALUE_BITS == key) {
        return (int) (found & VALUE_MASK);
      }
      if (found == 0) {
        return 0;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /** Where a value is, or where it is to be put. */
  int slot(int node, int symbol) {
    long key = key(node, symbol);
    int slot = home(key);
    while (slots[slot] != 0 && slots[slot] >>> VALUE_BITS != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  int valueIn(int slot) {
    return (int) (slots[slot] & VALUE_MASK);
  }

  void put(int slot, int node, int symbol, int value) {
    taken += slots[slot] == 0 ? 1 : 0;
    SLOT.setRelease(slots, slot, key(node, symbol) << VALUE_BITS | value);
  }

  /** Sets bits of the value in a slot; nothing happens in none. */
  void mark(int slot, int bits) {
    if (slot != NO_SLOT) {
      SLOT.setRelease(slots, slot, slots[slot] | bits);
    }
  }

  /** Do so many more find room? */
  boolean hasRoomFor(int more) {
    return taken + more <= slots.length / 4 * 3;
  }

  /** Another with the same in it, where so many more find room. */
  Slots copyWithRoomFor(int more) {
    Slots copy = new Slots(hasRoomFor(more) ? slots.length : slots.length * 2);
    for (long value : slots) {
      if (value != 0) {
        copy.take(value);
      }
    }
    return copy;
  }

  private void take(long value) {
    int slot = home(value >>> VALUE_BITS);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = value;
    taken++;
  }

  private int home(long key) {
    return (int) ((key * SPREAD) >>> shift);
  }

  private static long key(int node, int symbol) {
    return (long) node << SYMBOL_BITS | symbol;
  }
}
