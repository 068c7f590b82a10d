package dev.sokbo.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name a misspelt one was meant to be. */
final class Nearest {

  private Nearest() {}

  /** The known name that is fewest edits away, if that is few enough to be a likely slip. */
  static Optional<String> to(String name, Collection<String> known) {
    int tolerance = Math.max(2, name.length() / 3);
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= tolerance)
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
  }

  /** The guess as the end of a sentence; empty where there is none. */
  static String hint(String name, Collection<String> known) {
    return to(name, known).map(guess -> "; did you mean " + guess + "?").orElse("");
  }

  /** The Levenshtein distance, whatever the case. */
  private static int distance(String first, String second) {
    String left = first.toLowerCase(Locale.ROOT);
    String right = second.toLowerCase(Locale.ROOT);
    int[] row = new int[right.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int replaced = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[right.length()];
  }
}
