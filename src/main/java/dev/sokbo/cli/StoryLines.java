package dev.sokbo.cli;

import dev.sokbo.cluster.Clusterer;
import dev.sokbo.cluster.Placement;
import dev.sokbo.cluster.StoryText;
import dev.sokbo.jsonlines.EntryLine;
import dev.sokbo.message.SafeText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stories that may still be joined, in order of their heads. Entries need not come in order of
 * time, but those that do come close together are no further apart than some {@link #BATCH}.
 */
final class StoryLines {

  /** When entries came out that don't say so, before any that does. */
  private static final Instant UNDATED = Instant.parse("2000-01-01T00:00:00Z");

  /** After so many entries those are let go that came out too long before all of them. */
  private static final int BATCH = 50_000;

  /**
   * Entries that don't say when they came out are taken to follow each other at the pace of a few
   * outlets; taken for simultaneous, all of a topic would be one story.
   */
  private static final Duration PACE = Duration.ofMinutes(10);

  private final Clusterer clusterer = new Clusterer();
  private final Map<String, Long> feeds = new HashMap<>();
  private final Map<Long, Telling> tellings = new LinkedHashMap<>();
  private Instant at = UNDATED;
  private Instant earliest = Instant.MAX;
  private Instant earliestBefore = Instant.MIN;
  private long count;

  Line place(EntryLine entry) {
    at = Objects.requireNonNullElseGet(entry.publishedAt(), () -> at.plus(PACE));
    earliest = at.isBefore(earliest) ? at : earliest;
    long number = count++;
    Placement placement = clusterer.place(number, text(entry));
    Telling telling =
        tellings.computeIfAbsent(placement.headEntryId(), head -> new Telling(entry.id()));
    telling.add(entry, at);
    return new Line(entry.id(), telling.id);
  }

  private StoryText text(EntryLine entry) {
    return StoryText.of(
        entry.title(),
        entry.summary(),
        entry.content(),
        entry.link(),
        feedOf(entry.source()),
        at,
        at);
  }

  private long feedOf(@Nullable String source) {
    return source == null ? 0 : feeds.computeIfAbsent(source, key -> feeds.size() + 1L);
  }

  /** The lines of the first stories that no entry can join any more, which are let go. */
  List<String> takeClosed() {
    if (count % BATCH != 0) {
      return List.of();
    }
    Instant first = earliest.isBefore(earliestBefore) ? earliest : earliestBefore;
    earliestBefore = earliest;
    earliest = Instant.MAX;
    if (first.equals(Instant.MIN)) {
      return List.of();
    }
    Instant horizon = first.minus(Clusterer.WINDOW);
    clusterer.forgetBefore(horizon);
    return take(horizon);
  }

  List<String> takeAll() {
    return take(Instant.MAX);
  }

  private List<String> take(Instant horizon) {
    List<String> lines = new ArrayList<>();
    Iterator<Telling> each = tellings.values().iterator();
    while (each.hasNext()) {
      Telling telling = each.next();
      if (!telling.latest.isBefore(horizon)) {
        break;
      }
      lines.addAll(telling.lines);
      each.remove();
    }
    return lines;
  }

  /**
   * An entry and its story.
   *
   * @param story the id of the first entry of the story
   */
  record Line(EntryLine.Id id, EntryLine.Id story) {}

  /** A story and the titles that tell it. */
  private static final class Telling {

    final EntryLine.Id id;
    final List<String> lines = new ArrayList<>(1);
    Instant latest = Instant.MIN;

    Telling(EntryLine.Id id) {
      this.id = id;
    }

    void add(EntryLine entry, Instant at) {
      String indent = lines.isEmpty() ? "" : "    ";
      String outlet = entry.source() == null ? "" : "  (" + entry.source() + ")";
      lines.add(indent + SafeText.line(entry.title() + outlet));
      latest = at.isAfter(latest) ? at : latest;
    }
  }
}
