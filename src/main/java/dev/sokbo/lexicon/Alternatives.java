package dev.sokbo.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a word of a lexicon stands for that gives a choice at some of its places: "두산|롯데 꺾고|잡고" is
 * four phrases.
 */
final class Alternatives {

  /** So many phrases one word may stand for. */
  static final int MOST = 4_000;

  private static final String CHOICE = "|";

  private Alternatives() {}

  /** Does a word give a choice anywhere? */
  static boolean isChoice(String written) {
    return written.contains(CHOICE);
  }

  /** The phrases, in order; the word itself where it gives no choice. */
  static List<String> of(String written) {
    if (!isChoice(written)) {
      return List.of(written);
    }
    List<String> phrases = List.of("");
    for (String place : List.of(written.split(" +"))) {
      phrases = phrases.stream().flatMap(begun -> continued(begun, place)).toList();
    }
    return phrases;
  }

  /** How many phrases there are; of more than {@link #MOST}, one more than that. */
  static long count(String written) {
    if (!isChoice(written)) {
      return 1;
    }
    return Stream.of(written.split(" +"))
        .mapToLong(place -> choices(place).count())
        .reduce(1, Alternatives::times);
  }

  private static long times(long some, long others) {
    return Math.min(some * others, MOST + 1L);
  }

  private static Stream<String> continued(String begun, String place) {
    return choices(place).map(choice -> begun.isEmpty() ? choice : begun + " " + choice);
  }

  private static Stream<String> choices(String place) {
    return Arrays.stream(place.split("\\|")).filter(choice -> !choice.isEmpty());
  }
}
