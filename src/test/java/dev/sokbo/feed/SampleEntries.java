package dev.sokbo.feed;

import dev.sokbo.feed.FeedStore.Following;
import dev.sokbo.syndication.ParsedEntry;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Entries of all kinds as feeds list them, and feeds to list them. */
final class SampleEntries {

  static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
  static final Instant NOON = Instant.parse("2026-07-31T12:00:00Z");

  private static final EntryIntake INTAKE = new EntryIntake(new EntryStore());

  private SampleEntries() {}

  static Feed feed(Handle handle, String url) {
    return new FeedStore().add(handle, url, Following.COMMON, NOW);
  }

  /** Takes in what a feed lists; what of it is new. */
  static List<Entry> takeNew(Handle handle, Feed feed, List<ParsedEntry> listed, Instant now) {
    return INTAKE.takeNew(handle, feed, Listing.of(listed), now);
  }

  static ParsedEntry entry(String id, String title, @Nullable Instant published) {
    return new ParsedEntry(id, title, null, published, null, null, null, null);
  }

  /** One of many alike, told apart by their links. */
  static ParsedEntry numbered(String prefix, int number) {
    String link = "https://a.example/" + number;
    return new ParsedEntry(prefix + number, "Title", link, NOON, null, null, null, null);
  }

  /** One of those that share a link. */
  static ParsedEntry linked(String id, String title, Instant published) {
    return new ParsedEntry(id, title, "https://a.example/page", published, null, null, null, null);
  }

  /** One without an id and a link. */
  static ParsedEntry bare(String title, Instant published, @Nullable String summary) {
    return new ParsedEntry(null, title, null, published, null, summary, null, null);
  }
}
