package dev.sokbo.lexicon;

import dev.sokbo.text.Script;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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

  /** So many bits tell most runs that are no such word without a look at the words. */
  private static final int BITS = 1 << 17;

  private static final int SHIFT = Integer.numberOfLeadingZeros(BITS) + 1;

  /** Spreads syllables over the bits (Fibonacci hashing, Knuth vol. 3, 6.4). */
  private static final int SPREAD = 0x9E3779B9;

  private static final Set<String> KNOWN = load();
  private static final long[] SIGNS = signs();

  private FirstWords() {}

  /** Is a run of Hangul one of them? */
  static boolean has(String run) {
    return KNOWN.contains(run);
  }

  /** The sign of a run with one more syllable; that of none is 0. */
  static int with(int sign, char syllable) {
    return (sign + syllable) * SPREAD;
  }

  /** May a run with a sign be one of them? Never wrongly denied. */
  static boolean mayHave(int sign) {
    int bit = sign >>> SHIFT;
    return (SIGNS[bit / Long.SIZE] >>> bit & 1) != 0;
  }

  private static long[] signs() {
    long[] signs = new long[BITS / Long.SIZE];
    for (String run : KNOWN) {
      int sign = 0;
      for (int at = 0; at < run.length(); at++) {
        sign = with(sign, run.charAt(at));
      }
      int bit = sign >>> SHIFT;
      signs[bit / Long.SIZE] |= 1L << bit;
    }
    return signs;
  }

  private static Set<String> load() {
    Set<String> known = new HashSet<>();
    lines().stream().filter(line -> !line.startsWith("#")).forEach(line -> addRuns(line, known));
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

  private static List<String> lines() {
    try (InputStream in =
            Objects.requireNonNull(FirstWords.class.getResourceAsStream("first-words.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
