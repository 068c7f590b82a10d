package dev.sokbo.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The plurals of English nouns, as far as their ends tell: chips, launches, batteries. */
public final class Plural {

  private static final String SIBILANTS = "sxz";

  private static final String VOWELS = "aeiou";

  /** Words in Latin letters shorter than this, such as gas, have no plural to be led back from. */
  private static final int SHORTEST = 3;

  private Plural() {}

  /** Past the s or, after a sibilant, the es that goes on from a place of a folded text. */
  public static int end(Folded text, int end) {
    if (end >= text.length()) {
      return end;
    }
    if (text.charAt(end) == 's') {
      return end + 1;
    }
    boolean syllable =
        text.charAt(end) == 'e' && end + 1 < text.length() && text.charAt(end + 1) == 's';
    return syllable && isSibilant(text, end) ? end + 2 : end;
  }

  /**
   * The plural that does not go on from the singular: batteries of battery. None of a name, which
   * has a capital.
   */
  public static Optional<String> changing(String written) {
    int last = written.length() - 1;
    boolean changes =
        last > 1 && written.charAt(last) == 'y' && isConsonant(written.charAt(last - 1));
    return changes && written.equals(written.toLowerCase(Locale.ROOT))
        ? Optional.of(written.substring(0, last) + "ies")
        : Optional.empty();
  }

  /** What a word may be the plural of, the likelier first. */
  public static Stream<String> singulars(String word) {
    Stream.Builder<String> singulars = Stream.builder();
    int length = word.length();
    if (length > SHORTEST && word.endsWith("ies")) {
      singulars.add(word.substring(0, length - 3) + "y");
    }
    if (length >= SHORTEST && word.endsWith("s") && !word.endsWith("ss")) {
      singulars.add(word.substring(0, length - 1));
    }
    if (length > SHORTEST && word.endsWith("es")) {
      singulars.add(word.substring(0, length - 2));
    }
    return singulars.build();
  }

  /** Does what ends here end in s, x, z, ch or sh? */
  private static boolean isSibilant(Folded text, int end) {
    char last = end == 0 ? ' ' : text.charAt(end - 1);
    char before = end < 2 ? ' ' : text.charAt(end - 2);
    return SIBILANTS.indexOf(last) >= 0 || (last == 'h' && (before == 'c' || before == 's'));
  }

  private static boolean isConsonant(char unit) {
    return unit >= 'a' && unit <= 'z' && VOWELS.indexOf(unit) < 0;
  }
}
