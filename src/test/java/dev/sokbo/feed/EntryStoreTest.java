package dev.sokbo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.feed.FeedStore.Following;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.syndication.ParsedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** An entry taken for new twice is news sent twice; one wrongly taken for known is news lost. */
final class EntryStoreTest {

  private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
  private static final Instant NOON = Instant.parse("2026-07-31T12:00:00Z");

  private final EntryStore entries = new EntryStore();
  private final EntryIntake intake = new EntryIntake(entries);

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
  void findsByIdByLinkAndByWordsOfTheTitle(Database database) {
    database.inTransaction(
        handle -> {
          Feed feed = feed(handle, "https://a.example/");
          List<Entry> stored =
              takeNew(
                  handle,
                  feed,
                  List.of(
                      linked("1", "Samsung opens a 100% new lab", NOON),
                      bare("삼성 새 연구소 연다", NOON.plusSeconds(1), null)),
                  NOW);

          assertThat(entries.find(handle, stored.get(0).id())).contains(stored.get(0));
          assertThat(entries.findByLink(handle, "https://a.example/page")).contains(stored.get(0));
          assertThat(entries.findByLink(handle, "https://a.example/none")).isEmpty();
          assertThat(entries.search(handle, "lab SAMSUNG", 9)).containsExactly(stored.get(0));
          assertThat(entries.search(handle, "연구소", 9)).containsExactly(stored.get(1));
          assertThat(entries.search(handle, "100%", 9)).containsExactly(stored.get(0));
          assertThat(entries.search(handle, "1%n", 9)).isEmpty();
          assertThat(entries.times(handle, feed.id(), 1)).containsExactly(NOON.plusSeconds(1));
          assertThat(entries.ofFeed(handle, feed.id(), 1)).containsExactly(stored.get(1));
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

  /** An index of PostgreSQL takes no value of more than 2,704 bytes. */
  @EveryDatabase
  void keepsAndFindsLinksOfAnyLength(Database database) {
    database.inTransaction(
        handle -> {
          String link = "https://a.example/" + noise(6000);
          List<Entry> stored =
              takeNew(
                  handle,
                  feed(handle, "https://a.example/"),
                  List.of(
                      new ParsedEntry("1", "One", link + "1", null, null, null, null, null),
                      new ParsedEntry("2", "Two", link + "2", null, null, null, null, null)),
                  NOW);

          assertThat(entries.findByLink(handle, link + "1"))
              .get()
              .extracting(Entry::title)
              .isEqualTo("One");
          assertThat(stored).hasSize(2);
        });
  }

  /** Hexadecimal digits that no database can make shorter. */
  private static String noise(int length) {
    return new Random(7)
        .ints(length, 0, 16)
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining());
  }

  /** SQLite takes no condition of more than 1,000 parts. */
  @EveryDatabase
  void searchesForAsManyWordsAsSomebodyMayWrite(Database database) {
    database.inTransaction(
        handle -> {
          String title =
              IntStream.range(0, 300).mapToObj(Integer::toString).collect(Collectors.joining(" "));
          String all = (title + " ").repeat(5);
          takeNew(
              handle, feed(handle, "https://a.example/"), List.of(entry("a", title, NOON)), NOW);

          assertThat(entries.search(handle, all, 9)).hasSize(1);
          assertThat(entries.search(handle, "absent " + all, 9)).isEmpty();
        });
  }

  @EveryDatabase
  void tellsWhatCameSinceNewestFirst(Database database) {
    database.inTransaction(
        handle -> {
          Feed feed = feed(handle, "https://a.example/");
          takeNew(handle, feed, List.of(entry("a", "Old", NOON)), NOON);
          takeNew(handle, feed, List.of(entry("b", "New", NOON)), NOW);
          takeNew(handle, feed, List.of(entry("c", "Newer", NOON)), NOW);

          assertThat(entries.recentBefore(handle, NOW, Long.MAX_VALUE, 9))
              .extracting(Entry::title)
              .containsExactly("Newer", "New");
          assertThat(entries.recentBefore(handle, NOON, Long.MAX_VALUE, 1)).hasSize(1);
        });
  }

  private List<Entry> takeNew(Handle handle, Feed feed, List<ParsedEntry> listed, Instant now) {
    return intake.takeNew(handle, feed, Listing.of(listed), now);
  }

  private static Feed feed(Handle handle, String url) {
    return new FeedStore().add(handle, url, Following.COMMON, NOW);
  }

  private static ParsedEntry entry(String id, String title, @Nullable Instant published) {
    return new ParsedEntry(id, title, null, published, null, null, null, null);
  }

  private static ParsedEntry numbered(String prefix, int number) {
    String link = "https://a.example/" + number;
    return new ParsedEntry(prefix + number, "Title", link, NOON, null, null, null, null);
  }

  private static ParsedEntry linked(String id, String title, Instant published) {
    return new ParsedEntry(id, title, "https://a.example/page", published, null, null, null, null);
  }

  private static ParsedEntry bare(String title, Instant published, @Nullable String summary) {
    return new ParsedEntry(null, title, null, published, null, summary, null, null);
  }
}
