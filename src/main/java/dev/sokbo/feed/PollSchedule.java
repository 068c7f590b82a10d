package dev.sokbo.feed;

import java.time.Duration;
import java.time.Instant;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a feed is polled next, from its history alone.
 *
 * <p>A feed that has just published will soon publish again, and one that has been silent for long
 * will stay so: the interval is a share of the time since its newest entry. Failures double it. A
 * hash of the URL spreads feeds that would otherwise be polled together for ever.
 *
 * @param shortest the least time between two polls of a feed that works
 * @param longest the most
 */
public record PollSchedule(Duration shortest, Duration longest) {

  /** An eighth: a feed of one entry a day is asked every three hours at most. */
  private static final int SHARE_OF_SILENCE = 8;

  /** The interval of a feed that has no entry yet, if within limits. */
  private static final Duration UNKNOWN = Duration.ofMinutes(15);

  private static final Duration FIRST_FAILURE = Duration.ofMinutes(5);
  private static final Duration LONGEST_FAILURE = Duration.ofHours(6);

  /** What the hash adds to an interval at most, as a share of it. */
  private static final double JITTER = 0.1;

  public PollSchedule {
    if (shortest.isNegative() || shortest.isZero() || shortest.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "the poll interval must lie between a shortest above 0 and a longest: "
              + shortest
              + ", "
              + longest);
    }
  }

  /**
   * The next poll after one that worked.
   *
   * @param newestEntry when the feed's newest entry was published; absent where it has none
   */
  public Instant afterSuccess(String url, @Nullable Instant newestEntry, Instant now) {
    Duration silence = newestEntry == null ? null : Duration.between(newestEntry, now);
    Duration wish = silence == null ? UNKNOWN : silence.dividedBy(SHARE_OF_SILENCE);
    return now.plus(jittered(url, within(shortest, wish, longest)));
  }

  /**
   * The next poll after one that failed, never sooner than the site asks for.
   *
   * @param failures how many failed in a row, this one among them
   * @param retryAfter what the site asked for; absent where it didn't
   */
  public Instant afterFailure(
      String url, int failures, @Nullable Duration retryAfter, Instant now) {
    int doublings = Math.clamp(failures - 1L, 0, 16);
    Duration wait =
        within(FIRST_FAILURE, FIRST_FAILURE.multipliedBy(1L << doublings), LONGEST_FAILURE);
    if (retryAfter != null && retryAfter.compareTo(wait) > 0) {
      return now.plus(jittered(url, retryAfter));
    }
    return now.plus(jittered(url, wait));
  }

  private static Duration within(Duration least, Duration wish, Duration most) {
    if (wish.compareTo(least) < 0) {
      return least;
    }
    return wish.compareTo(most) > 0 ? most : wish;
  }

  private static Duration jittered(String url, Duration interval) {
    int hash = ByteString.encodeUtf8(url).sha256().asByteBuffer().getInt() & 0xFFFF;
    return interval.plusMillis((long) (interval.toMillis() * JITTER * hash / 0xFFFF));
  }
}
