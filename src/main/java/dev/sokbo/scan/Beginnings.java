package dev.sokbo.scan;

import dev.sokbo.text.Folded;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * With which three units patterns begin, roughly: a bit for each three, which few share. So little
 * that it stays near the processor, it spares most words of a text a look into the trie. One thread
 * writes, any number read.
 */
final class Beginnings {

  /** So many units are told apart. */
  private static final int UNITS = 3;

  /** Stands for whatever follows a pattern that is shorter. */
  private static final char ANYTHING = '\0';

  /** Stands for whatever a gap begins with that is not empty. */
  private static final char GAP = ' ';

  /** With 50,000 terms some half of the bits are taken. */
  private static final int BITS = 1 << 16;

  private static final int SHIFT = Integer.numberOfLeadingZeros(BITS) + 1;

  /** Spreads what units give over the bits (Fibonacci hashing, Knuth vol. 3, 6.4). */
  private static final int SPREAD = 0x9E3779B9;

  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] words = new long[BITS / Long.SIZE];

  /** Notes how a form's pattern begins. */
  void add(Form<?> form) {
    int key = with(0, form.at(0));
    int units = 1;
    for (int at = 1; at < form.length() && units < UNITS; at++) {
      char unit = form.at(at);
      if (Gap.canBegin(unit)) {
        note(with(key, GAP));
      }
      if (unit != ' ') {
        key = with(key, unit);
        units++;
      }
    }
    note(units < UNITS ? with(key, ANYTHING) : key);
  }

  /** May a pattern begin at a place of a text? Never wrongly denied. */
  boolean mayBegin(Folded text, int start) {
    int key = with(0, text.charAt(start));
    for (int at = start + 1; at < start + UNITS; at++) {
      if (isNoted(with(key, ANYTHING))) {
        return true;
      }
      if (at == text.length()) {
        return false;
      }
      char unit = text.charAt(at);
      if (Gap.canBegin(unit) && isNoted(with(key, GAP))) {
        return true;
      }
      key = with(key, unit);
    }
    return isNoted(key);
  }

  private static int with(int key, char unit) {
    return (key + unit) * SPREAD;
  }

  private void note(int key) {
    int bit = key >>> SHIFT;
    int word = bit / Long.SIZE;
    WORD.setRelease(words, word, words[word] | 1L << bit);
  }

  private boolean isNoted(int key) {
    int bit = key >>> SHIFT;
    return ((long) WORD.getAcquire(words, bit / Long.SIZE) >>> bit & 1) != 0;
  }
}
