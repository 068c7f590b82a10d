package dev.sokbo.digest;

import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.OtherReport;
import dev.sokbo.message.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The order of items: what many outlets carry, what is fresh and what hits a watch in its title
 * comes first.
 */
final class Ranking {

  /** What a story loses in this time weighs as much as twice the outlets. */
  private static final Duration HALVING = Duration.ofHours(6);

  /** A hit in the title weighs as much as twice the outlets: the story is about the term. */
  private static final double TITLE_HIT = 1;

  private Ranking() {}

  /**
   * Best first; equals by time, newest first, then by key, so that the order is always the same.
   */
  static Comparator<Item> at(Instant now) {
    return Comparator.<Item>comparingDouble(item -> -score(item, now))
        .thenComparing(Item::at, Comparator.reverseOrder())
        .thenComparing(Item::key);
  }

  private static double score(Item item, Instant now) {
    double age = Math.max(0, Duration.between(item.at(), now).toMillis());
    double outlets = outlets(item);
    return Math.log(outlets) / Math.log(2)
        + (hitsTitle(item) ? TITLE_HIT : 0)
        - age / HALVING.toMillis();
  }

  /** How many outlets tell a story. */
  static long outlets(Item item) {
    return Stream.concat(Stream.of(item.outlet()), item.others().stream().map(OtherReport::outlet))
        .distinct()
        .count();
  }

  private static boolean hitsTitle(Item item) {
    return item.title().stream().anyMatch(span -> span.style() == Span.Style.HIT);
  }
}
