package dev.sokbo.story;

/** Spreads hashes over all their bits. */
final class Hashing {

  /** 2^32 and 2^64 divided by the golden ratio, after Knuth's multiplicative hashing. */
  private static final int GOLDEN = 0x9E3779B9;

  private static final long LONG_GOLDEN = 0x9E3779B97F4A7C15L;

  private Hashing() {}

  static int mixed(int hash) {
    int mixed = hash * GOLDEN;
    return (mixed ^ mixed >>> 15) * GOLDEN;
  }

  static long mixed(long hash) {
    long mixed = hash * LONG_GOLDEN;
    return (mixed ^ mixed >>> 32) * LONG_GOLDEN;
  }

  /** A hash of a text that hardly two of some million share. */
  static long of(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 31 + text.charAt(i);
      hash = i % 8 == 7 ? mixed(hash) : hash;
    }
    return mixed(hash ^ text.length());
  }
}
