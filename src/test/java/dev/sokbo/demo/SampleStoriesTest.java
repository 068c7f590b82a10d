package dev.sokbo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.cluster.Clusterer;
import dev.sokbo.cluster.StoryText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One story of the sample news runs in four outlets and one comes again later; to fold any other
 * would look foolish.
 */
final class SampleStoriesTest {

  private static final Instant START = Instant.parse("2026-08-03T00:30:00Z");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void foldsThoseTwoWhicheverFeedIsReadFirst(long seed) {
    List<DemoOutlet> outlets = new ArrayList<>(DemoOutlets.load());
    Collections.shuffle(outlets, new Random(seed));

    Clusterer clusterer = new Clusterer();
    Map<Long, List<String>> stories = new HashMap<>();
    long id = 0;
    for (int feed = 0; feed < outlets.size(); feed++) {
      for (DemoOutlet.Entry entry : all(outlets.get(feed))) {
        StoryText text =
            new StoryText(entry.title(), entry.summary(), null, feed + 1, START.minus(entry.ago()));
        long story = clusterer.place(++id, text).headEntryId();
        stories.computeIfAbsent(story, head -> new ArrayList<>()).add(entry.title());
      }
    }

    assertThat(stories).hasSizeGreaterThan(100);
    assertThat(stories.values().stream().filter(titles -> titles.size() > 1))
        .satisfiesExactlyInAnyOrder(
            visit -> assertThat(visit).hasSize(4).allMatch(title -> title.contains("홀트펠트")),
            toolkit -> assertThat(toolkit).hasSize(2).allMatch(title -> title.contains("toolkit")));
  }

  private static List<DemoOutlet.Entry> all(DemoOutlet outlet) {
    return Stream.concat(outlet.entries().stream(), outlet.later().stream()).toList();
  }
}
