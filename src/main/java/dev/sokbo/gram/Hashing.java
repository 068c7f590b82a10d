package dev.sokbo.gram;

/** Spreads hashes over all their bits. */
public final class Hashing {

  /** 2^32 and 2^64 divided by the golden ratio, after Knuth's multiplicative hashing. */
  static final int GOLDEN = 0x9E3779B9;

  private static final long LONG_GOLDEN = 0x9E3779B97F4A7C15L;

  private Hashing() {}

  /** Spreads a hash of 32 bits. */
  public static int mixed(int hash) {
    int mixed = hash * GOLDEN;
    return (mixed ^ mixed >>> 15) * GOLDEN;
  }

  /** Spreads a hash of 64 bits. */
  public static long mixed(long hash) {
    long mixed = hash * LONG_GOLDEN;
    return (mixed ^ mixed >>> 32) * LONG_GOLDEN;
  }

  /** A hash of a text that hardly two of some million share. */
  public static long of(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 31 + text.charAt(i);
      hash = i % 8 == 7 ? mixed(hash) : hash;
    }
    return mixed(hash ^ text.length());
  }
}
