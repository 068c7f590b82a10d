package dev.sokbo.owed;

import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.preference.Breaking;
import dev.sokbo.story.StoryMember;
import dev.sokbo.story.StoryReport;
import dev.sokbo.story.StoryStore;
import dev.sokbo.watch.Match;
import dev.sokbo.watch.MatchStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Finds stories that many outlets carry at once and lets them break the cadence of the chats that
 * are owed them and want that.
 */
public final class BreakingNews {

  /** What is carried so widely within this time has just happened. */
  private static final Duration RUSH = Duration.ofMinutes(30);

  /** A rush that ended longer ago, as seen after an outage, is no news any more. */
  private static final Duration FRESH = Duration.ofHours(2);

  private static final Duration USUAL_SPAN = Duration.ofDays(7);

  /** How many times its usual outlets a watch's story needs, where that is more than was asked. */
  private static final int ABOVE_USUAL = 3;

  private final StoryStore stories;
  private final MatchStore matches;
  private final BreakingStore breaking = new BreakingStore();
  private final CadenceStore cadences;

  public BreakingNews(StoryStore stories, MatchStore matches, CadenceStore cadences) {
    this.stories = stories;
    this.matches = matches;
    this.cadences = cadences;
  }

  /**
   * Looks at a story that has grown.
   *
   * @return for how many chats it breaks the cadence now and did not before
   */
  public int watch(Handle handle, long storyId, Instant now) {
    int outlets = outlets(stories.reports(handle, storyId), now);
    if (outlets < Breaking.FEWEST_OUTLETS) {
      return 0;
    }
    int broken = 0;
    for (Map.Entry<Long, Integer> chat : breaking.breakable(handle, storyId, outlets).entrySet()) {
      long chatId = chat.getKey();
      boolean unusual = outlets >= ABOVE_USUAL * usual(handle, chatId, storyId, now);
      broken += unusual && breaks(handle, chatId, storyId, now) ? 1 : 0;
    }
    return broken;
  }

  /** Takes the cadence first, as a digest does: each would wait for the other if they crossed. */
  private boolean breaks(Handle handle, long chatId, long storyId, Instant now) {
    cadences.seize(handle, chatId);
    boolean marked = breaking.markBreaking(handle, chatId, storyId);
    if (marked) {
      cadences.breakIn(handle, chatId, now);
    }
    return marked;
  }

  /** How many outlets carried it within the rush that its latest report ends. */
  private static int outlets(List<StoryReport> reports, Instant now) {
    Instant latest =
        reports.stream()
            .map(StoryReport::at)
            .filter(at -> !at.isAfter(now))
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    if (latest.isBefore(now.minus(FRESH))) {
      return 0;
    }
    return (int)
        reports.stream()
            .filter(report -> !report.at().isBefore(latest.minus(RUSH)))
            .mapToLong(StoryReport::feedId)
            .distinct()
            .count();
  }

  /** The least that is usual for any of the chat's watches that found the story. */
  private double usual(Handle handle, long chatId, long storyId, Instant now) {
    List<Long> members =
        stories.members(handle, storyId).stream().map(StoryMember::entryId).toList();
    return matches.ofEntriesForChat(handle, chatId, members).stream()
        .map(Match::watchId)
        .distinct()
        .mapToDouble(watch -> matches.usualOutlets(handle, watch, storyId, now.minus(USUAL_SPAN)))
        .min()
        .orElse(0);
  }
}
