package dev.sokbo.digest;

import dev.sokbo.chat.Span;
import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.OtherReport;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.match.Hit;
import dev.sokbo.query.Field;
import dev.sokbo.story.StoryMember;
import dev.sokbo.story.StoryStore;
import dev.sokbo.watch.Match;
import dev.sokbo.watch.MatchStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Tells a story to one chat: its newest report that a watch matched, the other outlets folded. */
final class StoryTeller {

  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing(StoryTeller::time).thenComparingLong(Entry::id);

  private final StoryStore stories;
  private final EntryStore entries;
  private final FeedStore feeds;
  private final MatchStore matches;

  StoryTeller(StoryStore stories, EntryStore entries, FeedStore feeds, MatchStore matches) {
    this.stories = stories;
    this.entries = entries;
    this.feeds = feeds;
    this.matches = matches;
  }

  /** The story, unless no watch of the chat matches it any more. */
  Optional<ToldStory> tell(Handle handle, long chatId, long storyId) {
    List<Long> members =
        stories.members(handle, storyId).stream().map(StoryMember::entryId).toList();
    List<Entry> reports =
        members.stream().flatMap(id -> entries.find(handle, id).stream()).toList();
    List<Match> found = matches.ofEntriesForChat(handle, chatId, members);
    Map<Long, List<Hit>> hits =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    Match::entryId,
                    Collectors.flatMapping(match -> match.hits().stream(), Collectors.toList())));
    return reports.stream()
        .filter(report -> hits.containsKey(report.id()))
        .max(BY_TIME)
        .map(
            shown ->
                new ToldStory(
                    item(handle, storyId, shown, reports, hits.getOrDefault(shown.id(), List.of())),
                    found.stream().map(Match::watchId).collect(Collectors.toSet())));
  }

  private Item item(Handle handle, long storyId, Entry shown, List<Entry> reports, List<Hit> hits) {
    return new Item(
        Long.toString(storyId),
        Marking.marked(shown.title(), Marking.in(Field.TITLE, hits)),
        shown.link(),
        outlet(handle, shown),
        time(shown),
        snippet(shown, hits),
        others(handle, shown, reports),
        List.of());
  }

  private static List<Span> snippet(Entry shown, List<Hit> hits) {
    List<Span> summary = Marking.snippet(shown.summary(), Marking.in(Field.SUMMARY, hits));
    return summary.isEmpty()
        ? Marking.snippet(shown.content(), Marking.in(Field.CONTENT, hits))
        : summary;
  }

  private List<OtherReport> others(Handle handle, Entry shown, List<Entry> reports) {
    Map<Long, OtherReport> byFeed = new LinkedHashMap<>();
    for (Entry report : reports) {
      if (report.feedId() != shown.feedId()) {
        byFeed.put(report.feedId(), new OtherReport(outlet(handle, report), report.link()));
      }
    }
    return List.copyOf(byFeed.values());
  }

  private String outlet(Handle handle, Entry entry) {
    Feed feed = feeds.find(handle, entry.feedId()).orElseThrow();
    String title = feed.title();
    return title == null ? feed.url() : title;
  }

  private static Instant time(Entry entry) {
    Instant published = entry.publishedAt();
    return published == null ? entry.fetchedAt() : published;
  }
}
