package dev.sokbo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * A chat must see a story once, and two stories must never be told as one. The pairs are invented;
 * half of them only look alike: other companies, other days, the opposite, the undoing.
 */
final class LabelledPairsTest {

  private static final double MIN_PRECISION = 0.98;
  private static final double MIN_RECALL = 0.92;
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void tellsSameStoriesFromThoseThatOnlyLookAlike() throws IOException {
    Clusterer clusterer = new Clusterer();
    List<Pair> pairs = pairs();
    List<String> wronglyJoined = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int joined = 0;
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      Instant at = START.plus(Duration.ofMinutes(i));
      Placement first = clusterer.place(2L * i, text(pair.title(), 1, at));
      Placement second =
          clusterer.place(2L * i + 1, text(pair.other(), 2, at.plus(pair.between())));
      if (first.headEntryId() != second.headEntryId()) {
        if (pair.same()) {
          missed.add(pair.toString());
        }
      } else if (pair.same()) {
        joined++;
      } else {
        wronglyJoined.add(pair.toString());
      }
    }
    double precision = joined / (double) (joined + wronglyJoined.size());
    double recall = joined / (double) (joined + missed.size());
    System.out.printf("labelled stories: precision %.3f, recall %.3f%n", precision, recall);

    assertThat(pairs).hasSizeGreaterThanOrEqualTo(460);
    assertThat(precision)
        .as("wrongly joined: %s", wronglyJoined)
        .isGreaterThanOrEqualTo(MIN_PRECISION);
    assertThat(recall).as("missed: %s", missed).isGreaterThanOrEqualTo(MIN_RECALL);
  }

  private static StoryText text(String title, long feed, Instant at) {
    return new StoryText(title, null, null, feed, at);
  }

  private static List<Pair> pairs() throws IOException {
    InputStream in =
        Objects.requireNonNull(LabelledPairsTest.class.getResourceAsStream("/cluster/pairs.tsv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).map(Pair::of).toList();
    }
  }

  private record Pair(boolean same, String title, String other, Duration between) {

    static Pair of(String line) {
      List<String> cells = TAB.splitAsStream(line).toList();
      return new Pair(
          cells.get(0).equals("same"),
          cells.get(1),
          cells.get(2),
          Duration.ofHours(Long.parseLong(cells.get(3))));
    }
  }
}
