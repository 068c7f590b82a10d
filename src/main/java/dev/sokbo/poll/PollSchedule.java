package dev.sokbo.poll;

import java.time.Duration;
import java.time.Instant;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a feed is polled next, from its history alone.
 *
 * <p>A feed is asked four times as often as it publishes. One that has just published will soon
 * publish again, and one that has been silent for long will stay so: the interval grows to a share
 * of the time since its newest entry. It is never shorter than the feed or its site ask for, and
 * always within the two limits. Failures double it. A hash of the URL spreads feeds that would
 * otherwise be polled together for ever.
 *
 * <p>Whoever sets the shortest interval below a minute wants news within seconds: every feed is
 * then asked at that interval, whatever its history, unless it or its site ask for more time.
 *
 * @param shortest the least time between two polls of a feed that works
 * @param longest the most
 */
public record PollSchedule(Duration shortest, Duration longest) {

  /** An eighth: a feed that has been silent for a day is asked every three hours. */
  private static final int SHARE_OF_SILENCE = 8;

  private static final int SHARE_OF_RHYTHM = 4;

  /** The interval of a feed that has no entry yet, if within limits. */
  private static final Duration UNKNOWN = Duration.ofMinutes(15);

  /** The first wait after a failure, in shortest intervals: 5 minutes where that is 2 minutes. */
  private static final double FIRST_FAILURE = 2.5;

  private static final Duration LONGEST_FAILURE = Duration.ofHours(6);

  /** Below this shortest interval history no longer counts. */
  private static final Duration LEAST_ADAPTED = Duration.ofMinutes(1);

  /** What the hash adds to an interval at most, as a share of it. */
  private static final double JITTER = 0.1;

  /**
   * How a feed publishes and what it asks for.
   *
   * @param newestEntry when its newest entry was published; absent where it has none
   * @param rhythm from one entry to the next on average; absent where nobody can tell
   * @param ttl how long the feed asks to be kept; absent where it doesn't
   */
  public record Pace(
      @Nullable Instant newestEntry, @Nullable Duration rhythm, @Nullable Duration ttl) {}

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
   * @param freshFor how long the site says that its answer is fresh; absent where it doesn't
   */
  public Instant afterSuccess(String url, Pace pace, @Nullable Duration freshFor, Instant now) {
    Duration asked = longer(longer(wish(pace, now), pace.ttl()), freshFor);
    Duration interval = within(shortest, asked, longest);
    return interval.equals(longest) && !shortest.equals(longest)
        ? now.plus(within(shortest, longest.minus(jitter(url, longest)), longest))
        : now.plus(within(shortest, interval.plus(jitter(url, interval)), longest));
  }

  private Duration wish(Pace pace, Instant now) {
    if (shortest.compareTo(LEAST_ADAPTED) < 0) {
      return shortest;
    }
    Duration silence =
        pace.newestEntry() == null
            ? UNKNOWN
            : Duration.between(pace.newestEntry(), now).dividedBy(SHARE_OF_SILENCE);
    Duration rhythm = pace.rhythm();
    return rhythm == null ? silence : longer(silence, rhythm.dividedBy(SHARE_OF_RHYTHM));
  }

  private static Duration longer(Duration one, @Nullable Duration other) {
    return other == null || other.compareTo(one) < 0 ? one : other;
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
    Duration first = Duration.ofMillis((long) (shortest.toMillis() * FIRST_FAILURE));
    Duration wait = within(shortest, first.multipliedBy(1L << doublings), LONGEST_FAILURE);
    Duration interval = longer(longer(wait, shortest), retryAfter);
    return now.plus(interval).plus(jitter(url, interval));
  }

  /** The next poll of a feed that there was no room for: as soon as any feed is asked again. */
  public Instant afterNoRoom(String url, Instant now) {
    return now.plus(shortest).plus(jitter(url, shortest));
  }

  private static Duration within(Duration least, Duration wish, Duration most) {
    if (wish.compareTo(least) < 0) {
      return least;
    }
    return wish.compareTo(most) > 0 ? most : wish;
  }

  private static Duration jitter(String url, Duration interval) {
    int hash = ByteString.encodeUtf8(url).sha256().asByteBuffer().getInt() & 0xFFFF;
    return Duration.ofMillis((long) (interval.toMillis() * JITTER * hash / 0xFFFF));
  }
}
