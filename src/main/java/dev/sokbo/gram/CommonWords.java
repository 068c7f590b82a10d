package dev.sokbo.gram;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What any newsroom's titles are full of, so that rarity means something before many titles were
 * seen. The resource {@code common-words.txt} holds lines of a count and words that about that many
 * of {@link #TITLES} titles carry.
 */
final class CommonWords {

  /** The number of titles that the counts of the list refer to. */
  static final int TITLES = 2_000;

  /** From so many on titles are full of a word; rarer ones may tell two things apart. */
  static final int FULL_OF = 20;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Map<Integer, Integer> COUNTS = load();

  private CommonWords() {}

  /** How many of {@link #TITLES} titles carry each of the features that are common. */
  static Map<Integer, Integer> counts() {
    return COUNTS;
  }

  private static Map<Integer, Integer> load() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> words = SPACE.splitAsStream(line.strip()).toList();
        int count = Integer.parseInt(words.getFirst());
        for (String word : words.subList(1, words.size())) {
          for (int gram : GramReader.sorted(word)) {
            counts.merge(gram, count, Math::max);
          }
        }
      }
    }
    return Map.copyOf(counts);
  }

  private static List<String> lines() {
    try (InputStream in =
            Objects.requireNonNull(CommonWords.class.getResourceAsStream("common-words.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
