package dev.sokbo.poll;

import dev.sokbo.feed.EntryStore;
import dev.sokbo.syndication.PublisherHints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How each feed publishes, worked out from its latest entries and kept beside its cursor. */
public final class PaceStore {

  /** Entries whose times tell how often a feed publishes. */
  private static final int OBSERVED = 10;

  /** Fewer entries tell nothing. */
  private static final int TELLING = 3;

  private final EntryStore entries = new EntryStore();

  /**
   * How a feed publishes, once a document of it is stored. What earlier polls found still holds
   * where the document brought nothing new.
   *
   * @param news how many entries the document brought
   * @param hints what it says of itself: how often it is updated, which is believed while there are
   *     few entries, and how long it asks to be kept
   */
  public PollSchedule.Pace after(Handle handle, DueFeed due, int news, PublisherHints hints) {
    PollSchedule.Pace known = due.history().pace();
    if (news == 0 && known.newestEntry() != null && known.rhythm() != null) {
      return new PollSchedule.Pace(known.newestEntry(), known.rhythm(), hints.ttl());
    }
    List<Instant> times = entries.times(handle, due.feed().id(), OBSERVED);
    @Nullable Instant newest = times.isEmpty() ? null : times.getFirst();
    @Nullable Duration rhythm = times.size() < TELLING ? hints.period() : rhythm(times);
    record(handle, due.feed().id(), newest, rhythm);
    return new PollSchedule.Pace(newest, rhythm, hints.ttl());
  }

  private static Duration rhythm(List<Instant> newestFirst) {
    return Duration.between(newestFirst.getLast(), newestFirst.getFirst())
        .dividedBy(newestFirst.size() - 1L);
  }

  private static void record(
      Handle handle, long feedId, @Nullable Instant newest, @Nullable Duration rhythm) {
    handle
        .createUpdate("update feed set newest_at = :newest, rhythm_millis = :rhythm where id = :id")
        .bindByType("newest", newest, Instant.class)
        .bindByType("rhythm", rhythm == null ? null : rhythm.toMillis(), Long.class)
        .bind("id", feedId)
        .execute();
  }
}
