package dev.sokbo.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What earlier polls of a feed leave to the next.
 *
 * @param movedTo where the last answer said that the feed has moved for good
 * @param gone how often in a row the site has said that the feed is gone for good
 * @param failingSince when the polls began to fail; absent while they don't
 * @param failureTold 1 where its chats know that it fails
 * @param entriesHash fingerprint of the entries of the last document
 * @param newestAt when the newest of its entries was published
 * @param rhythmMillis milliseconds from one entry to the next, as observed or else as announced
 * @param ttlMillis milliseconds that the feed asks to be kept for
 * @param hubs 1 where a hub is noted that the feed named, else 0
 */
public record PollHistory(
    @Nullable String movedTo,
    int gone,
    @Nullable Instant failingSince,
    int failureTold,
    @Nullable String entriesHash,
    @Nullable Instant newestAt,
    @Nullable Long rhythmMillis,
    @Nullable Long ttlMillis,
    int hubs) {

  /** Of a feed that was never polled. */
  public static final PollHistory NONE =
      new PollHistory(null, 0, null, 0, null, null, null, null, 0);

  /** What the schedule goes by. */
  public PollSchedule.Pace pace() {
    return new PollSchedule.Pace(newestAt, duration(rhythmMillis), duration(ttlMillis));
  }

  private static @Nullable Duration duration(@Nullable Long millis) {
    return millis == null ? null : Duration.ofMillis(millis);
  }
}
