package dev.sokbo.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Lists of Korean words that come with the program, each a resource beside this class. */
final class KoreanWords {

  private KoreanWords() {}

  /** The words of a list that stand between spaces. */
  static Set<String> of(String resource) {
    return Set.copyOf(
        lines(resource).stream().flatMap(line -> List.of(line.split(" ")).stream()).toList());
  }

  /** The lines of a list but for its comments. */
  static List<String> lines(String resource) {
    try (InputStream in = Objects.requireNonNull(KoreanWords.class.getResourceAsStream(resource));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
