package dev.sokbo.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.lexicon.LexiconEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * What the product exists for: finds what is meant and nothing else, measured on labelled pairs.
 */
final class LabelledPairsTest {

  private static final double BAR = 0.98;

  /** A query, a text, and whether the text speaks of what the query watches. */
  private record Pair(String query, String text, boolean meant) {

    static Pair of(String line) {
      String[] parts = line.split("\t", -1);
      assertThat(parts).as(line).hasSize(3);
      return new Pair(parts[0], parts[2], parts[1].equals("+"));
    }
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void precisionAndRecallStayAboveTheBar() throws IOException {
    List<Pair> pairs = pairs();
    List<Pair> hits = pairs.stream().filter(LabelledPairsTest::isHit).toList();
    List<Pair> meant = pairs.stream().filter(Pair::meant).toList();
    List<Pair> falseHits = hits.stream().filter(pair -> !pair.meant()).toList();
    List<Pair> missed = meant.stream().filter(pair -> !hits.contains(pair)).toList();

    double precision = share(hits, falseHits);
    double recall = share(meant, missed);
    System.out.printf("labelled terms: precision %.3f, recall %.3f%n", precision, recall);
    assertThat(precision).as("false hits: %s", falseHits).isGreaterThanOrEqualTo(BAR);
    assertThat(recall).as("missed: %s", missed).isGreaterThanOrEqualTo(BAR);
  }

  @Test
  void thePairsAreManyOfManyEntriesAndHalfOfThemTraps() throws IOException {
    List<Pair> pairs = pairs();

    assertThat(Set.copyOf(pairs)).hasSizeGreaterThanOrEqualTo(800).hasSameSizeAs(pairs);
    assertThat(pairs.stream().filter(pair -> !pair.meant()).count() * 2.1)
        .isGreaterThan(pairs.size());
    assertThat(pairs.stream().flatMap(pair -> Lexicon.bundled().find(pair.query()).stream()))
        .extracting(LexiconEntry::name)
        .satisfies(names -> assertThat(Set.copyOf(names)).hasSizeGreaterThanOrEqualTo(60));
  }

  private static boolean isHit(Pair pair) {
    return !Findings.found(pair.query(), pair.text()).isEmpty();
  }

  /** How much of all is right. */
  private static double share(List<Pair> all, List<Pair> wrong) {
    return (all.size() - wrong.size()) / (double) all.size();
  }

  private static List<Pair> pairs() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            LabelledPairsTest.class.getResourceAsStream("/match/labelled.tsv"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).map(Pair::of).toList();
    }
  }
}
