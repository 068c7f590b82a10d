package dev.sokbo.text;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words that no two titles share, so that each title tells a story of its own; by a seed. */
public final class StrangeWords {

  /** How many syllables Unicode has, from {@code 가} on. */
  private static final int SYLLABLES = 11_172;

  private StrangeWords() {}

  /** So many words of three Hangul syllables each, with spaces between. */
  public static String next(Random random, int words) {
    return IntStream.range(0, words)
        .mapToObj(word -> word(random))
        .collect(Collectors.joining(" "));
  }

  private static String word(Random random) {
    return IntStream.range(0, 3)
        .mapToObj(syllable -> Character.toString('가' + random.nextInt(SYLLABLES)))
        .collect(Collectors.joining());
  }
}
