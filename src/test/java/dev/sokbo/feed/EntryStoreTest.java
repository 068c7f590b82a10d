package dev.sokbo.feed;

import static dev.sokbo.feed.SampleEntries.NOON;
import static dev.sokbo.feed.SampleEntries.NOW;
import static dev.sokbo.feed.SampleEntries.bare;
import static dev.sokbo.feed.SampleEntries.entry;
import static dev.sokbo.feed.SampleEntries.feed;
import static dev.sokbo.feed.SampleEntries.linked;
import static dev.sokbo.feed.SampleEntries.numbered;
import static dev.sokbo.feed.SampleEntries.takeNew;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.syndication.ParsedEntry;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** An entry taken for new twice is news sent twice; one wrongly taken for known is news lost. */
final class EntryStoreTest {

  private final EntryStore entries = new EntryStore();

  @EveryDatabase
  void givesWhatIsNewOldestFirst(Database database) {
    database.inTransaction(
        handle -> {
          Feed feed = feed(handle, "https://a.example/");
          List<Entry> stored =
              takeNew(
                  handle,
                  feed,
                  List.of(
                      entry("c", "Third", NOON.plusSeconds(60)),
                      entry("b", "Second", NOON),
                      entry("a", "First", NOON),
                      entry("x", "Undated", null)),
                  NOW);

          assertThat(stored)
              .extracting(Entry::title)
              .containsExactly("First", "Second", "Third", "Undated");
          assertThat(stored.get(0).publishedAt()).isEqualTo(NOON);
          assertThat(stored.get(0).fetchedAt()).isEqualTo(NOW);
          assertThat(stored.get(0).feedId()).isEqualTo(feed.id());
          assertThat(stored.get(3).publishedAt()).isNull();
        });
  }

  @EveryDatabase
  void givesNoEntryTwice(Database database) {
    database.inTransaction(
        handle -> {
          Feed feed = feed(handle, "https://a.example/");
          ParsedEntry first = entry("a", "First", NOON);
          takeNew(handle, feed, List.of(first, first), NOW);

          assertThat(entries.recentBefore(handle, Instant.EPOCH, Long.MAX_VALUE, 9)).hasSize(1);
          assertThat(takeNew(handle, feed, List.of(first), NOW)).isEmpty();
        });
  }

  @EveryDatabase
  void knowsEntriesWithinTheirFeedOnly(Database database) {
    database.inTransaction(
        handle -> {
          ParsedEntry entry = entry("1", "Same id", NOON);
          takeNew(handle, feed(handle, "https://a.example/"), List.of(entry), NOW);

          assertThat(takeNew(handle, feed(handle, "https://b.example/"), List.of(entry), NOW))
              .hasSize(1);
        });
  }

  @EveryDatabase
  void knowsAnEntryAgainWhenItsIdAndDateChange(Database database) {
    database.inTransaction(
        handle -> {
          Feed feed = feed(handle, "https://a.example/");
          takeNew(handle, feed, List.of(linked("a", "Title", NOON)), NOW);

          ParsedEntry renamed = linked("other-guid", "Title", NOW);
          assertThat(takeNew(handle, feed, List.of(renamed), NOW)).isEmpty();

          ParsedEntry edited = linked("other-guid", "Edited title", NOW);
          assertThat(takeNew(handle, feed, List.of(edited), NOW)).isEmpty();
          assertThat(entries.recentBefore(handle, Instant.EPOCH, Long.MAX_VALUE, 9))
              .extracting(Entry::title)
              .containsExactly("Edited title");
        });
  }

  @EveryDatabase
  void knowsEveryEntryAgainWhenAFeedIsReorderedAndGetsNewIds(Database database) {
    database.inTransaction(
        handle -> {
          Feed feed = feed(handle, "https://a.example/");
          List<ParsedEntry> before =
              IntStream.range(0, 1200).mapToObj(number -> numbered("old-", number)).toList();
          List<ParsedEntry> after =
              IntStream.range(0, 1200).mapToObj(number -> numbered("new-", 1199 - number)).toList();
          takeNew(handle, feed, before, NOW);

          assertThat(takeNew(handle, feed, after, NOW)).isEmpty();
          assertThat(takeNew(handle, feed, before, NOW)).isEmpty();
          assertThat(Listing.of(after).fingerprint())
              .isNotEqualTo(Listing.of(before).fingerprint());
        });
  }

  @EveryDatabase
  void takesAnEntryThatIsListedUnderTwoIdsOnce(Database database) {
    database.inTransaction(
        handle -> {
          Feed feed = feed(handle, "https://a.example/");
          List<ParsedEntry> twins = List.of(linked("a", "Title", NOON), linked("b", "Title", NOON));

          assertThat(takeNew(handle, feed, twins, NOW)).hasSize(1);
          assertThat(takeNew(handle, feed, twins, NOW)).isEmpty();
        });
  }

  @EveryDatabase
  void takesTheSameLinkUnderAnotherTitleForNews(Database database) {
    database.inTransaction(
        handle -> {
          Feed feed = feed(handle, "https://a.example/");
          takeNew(handle, feed, List.of(linked("a", "Live: morning", NOON)), NOW);

          assertThat(takeNew(handle, feed, List.of(linked("b", "Live: noon", NOON)), NOW))
              .hasSize(1);
        });
  }

  @EveryDatabase
  void tellsEntriesWithoutIdApartByTitleAndDate(Database database) {
    database.inTransaction(
        handle -> {
          Feed feed = feed(handle, "https://a.example/");
          List<ParsedEntry> weather =
              List.of(
                  bare("Weather", NOON, null),
                  bare("Weather", NOON.plusSeconds(1), null),
                  bare("Traffic", NOON, null));

          assertThat(takeNew(handle, feed, weather, NOW)).hasSize(3);
          assertThat(takeNew(handle, feed, weather, NOW)).isEmpty();
        });
  }

  @EveryDatabase
  void storesPlainText(Database database) {
    database.inTransaction(
        handle -> {
          Feed feed = feed(handle, "https://a.example/");
          ParsedEntry entry =
              new ParsedEntry(
                  "1",
                  null,
                  "https://a.example/1",
                  null,
                  null,
                  "<p>첫 문단 &amp; 더</p><p>둘째<br>줄</p>",
                  "a\r\n\r\n\r\nb",
                  "길동");

          Entry stored = takeNew(handle, feed, List.of(entry), NOW).get(0);

          assertThat(stored.title()).isEqualTo("첫 문단 & 더");
          assertThat(stored.summary()).isEqualTo("첫 문단 & 더\n\n둘째\n줄");
          assertThat(stored.content()).isEqualTo("a\n\nb");
          assertThat(stored.author()).isEqualTo("길동");
        });
  }

  @EveryDatabase
  void cutsATitleThatIsABook(Database database) {
    database.inTransaction(
        handle -> {
          String book = "메타 ".repeat(100_000);
          List<Entry> stored =
              takeNew(
                  handle, feed(handle, "https://a.example/"), List.of(entry("a", book, null)), NOW);

          assertThat(stored.getFirst().title()).hasSizeLessThanOrEqualTo(2_001).endsWith("메타…");
        });
  }
}
