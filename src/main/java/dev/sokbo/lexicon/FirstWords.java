package dev.sokbo.lexicon;

import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Korean words that longer ones begin with: those of the resource {@code first-words.txt}, which
 * nobody needs to watch, and all that the lexicon holds in whatever role.
 */
final class FirstWords {

  /** One syllable may be anything. */
  static final int SHORTEST = 2;

  /** Longer words are made of these. */
  static final int LONGEST = 6;

  /** So many bits tell most places where no such word ends without a look at the words. */
  private static final int BITS = 1 << 19;

  private static final int SHIFT = Integer.numberOfLeadingZeros(BITS) + 1;

  /** Spreads syllables over the bits (Fibonacci hashing, Knuth vol. 3, 6.4). */
  private static final int SPREAD = 0x9E3779B9;

  private static final Set<String> KNOWN = load();
  private static final long[] SIGNS = signs();

  private FirstWords() {}

  /** May one of them that does not begin before a place end at another? Never wrongly denied. */
  static boolean mayEnd(Folded text, int from, int end) {
    int sign = 0;
    int farthest = Math.max(from, end - LONGEST);
    for (int at = end - 1; at >= farthest; at--) {
      sign = with(sign, text.charAt(at));
      if (at <= end - SHORTEST
          && (SIGNS[(sign >>> SHIFT) / Long.SIZE] >>> (sign >>> SHIFT) & 1) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The sign of a run with one more syllable before it; that of none is 0. */
  private static int with(int sign, char syllable) {
    return (sign + syllable) * SPREAD;
  }

  private static long[] signs() {
    long[] signs = new long[BITS / Long.SIZE];
    for (String run : KNOWN) {
      int sign = 0;
      for (int at = run.length() - 1; at >= 0; at--) {
        sign = with(sign, run.charAt(at));
      }
      int bit = sign >>> SHIFT;
      signs[bit / Long.SIZE] |= 1L << bit;
    }
    return signs;
  }

  /** Is a run of Hangul one of them? */
  static boolean has(String run) {
    return KNOWN.contains(run);
  }

  private static Set<String> load() {
    Set<String> known = new HashSet<>();
    KoreanWords.lines("first-words.txt").forEach(line -> addRuns(line, known));
    Lexicon.bundled().entries().stream()
        .flatMap(FirstWords::written)
        .forEach(words -> addRuns(words, known));
    return Set.copyOf(known);
  }

  private static Stream<String> written(LexiconEntry entry) {
    return Stream.of(
            entry.terms(),
            entry.endings(),
            entry.called(),
            entry.exclusions(),
            entry.contexts(),
            entry.vouchers(),
            entry.assurances())
        .flatMap(List::stream);
  }

  private static void addRuns(String written, Set<String> to) {
    int from = 0;
    for (int at = 0; at <= written.length(); at++) {
      if (at == written.length() || Script.of(written.charAt(at)) != Script.HANGUL) {
        if (at - from >= SHORTEST && at - from <= LONGEST) {
          to.add(written.substring(from, at));
        }
        from = at + 1;
      }
    }
  }
}
