package dev.sokbo.digest;

import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.OtherReport;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.match.Hit;
import dev.sokbo.message.Span;
import dev.sokbo.preference.Mutes;
import dev.sokbo.preference.Mutes.Sighting;
import dev.sokbo.preference.Style;
import dev.sokbo.query.Field;
import dev.sokbo.story.StoryMember;
import dev.sokbo.story.StoryStore;
import dev.sokbo.watch.Match;
import dev.sokbo.watch.MatchStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Tells a story to one chat: its newest report that a watch matched, the other outlets folded. */
final class StoryTeller {

  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing(Entry::at).thenComparingLong(Entry::id);

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

  /** What is to be told of a story to a chat now. */
  Telling tell(Handle handle, long chatId, long storyId, Mutes mutes, Style style) {
    List<Long> members =
        stories.members(handle, storyId).stream().map(StoryMember::entryId).toList();
    Map<Long, Entry> reports = new LinkedHashMap<>();
    members.forEach(id -> entries.find(handle, id).ifPresent(entry -> reports.put(id, entry)));
    List<Match> found =
        matches.ofEntriesForChat(handle, chatId, members).stream()
            .filter(match -> reports.containsKey(match.entryId()))
            .toList();
    if (found.isEmpty()) {
      return new Telling.Gone();
    }
    Optional<Instant> held = mutes.holding(sightings(found, reports).values());
    return held.isPresent()
        ? new Telling.Held(held.get())
        : told(handle, storyId, loud(found, reports, mutes), reports, style);
  }

  private Telling told(
      Handle handle, long storyId, List<Match> found, Map<Long, Entry> reports, Style style) {
    Map<Long, List<Hit>> hits =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    Match::entryId,
                    Collectors.flatMapping(match -> match.hits().stream(), Collectors.toList())));
    Entry shown =
        reports.values().stream()
            .filter(report -> hits.containsKey(report.id()))
            .max(BY_TIME)
            .orElseThrow();
    List<Hit> marks = hits.getOrDefault(shown.id(), List.of());
    Item item =
        new Item(
            Long.toString(storyId),
            shown.id(),
            Marking.marked(shown.title(), Marking.in(Field.TITLE, marks)),
            shown.link(),
            outlet(handle, shown),
            shown.at(),
            snippet(shown, marks, style),
            others(handle, shown, reports.values()),
            List.of());
    return new Telling.Told(
        item, found.stream().map(Match::watchId).collect(Collectors.toSet()), reports.size());
  }

  private static List<Match> loud(List<Match> found, Map<Long, Entry> reports, Mutes mutes) {
    return sightings(found, reports).entrySet().stream()
        .filter(sighting -> mutes.holding(List.of(sighting.getValue())).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<Match, Sighting> sightings(List<Match> found, Map<Long, Entry> reports) {
    Map<Match, Sighting> sightings = new LinkedHashMap<>();
    for (Match match : found) {
      Entry report = Objects.requireNonNull(reports.get(match.entryId()));
      sightings.put(match, new Sighting(match.watchId(), report.feedId()));
    }
    return sightings;
  }

  private static List<Span> snippet(Entry shown, List<Hit> hits, Style style) {
    List<Span> summary = Marking.snippet(shown.summary(), Marking.in(Field.SUMMARY, hits), style);
    return summary.isEmpty()
        ? Marking.snippet(shown.content(), Marking.in(Field.CONTENT, hits), style)
        : summary;
  }

  private List<OtherReport> others(Handle handle, Entry shown, Collection<Entry> reports) {
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
}
