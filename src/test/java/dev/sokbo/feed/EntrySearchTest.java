package dev.sokbo.feed;

import static dev.sokbo.feed.SampleEntries.NOON;
import static dev.sokbo.feed.SampleEntries.NOW;
import static dev.sokbo.feed.SampleEntries.bare;
import static dev.sokbo.feed.SampleEntries.entry;
import static dev.sokbo.feed.SampleEntries.feed;
import static dev.sokbo.feed.SampleEntries.linked;
import static dev.sokbo.feed.SampleEntries.takeNew;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.syndication.ParsedEntry;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Who asks about an entry names it by what they see of it, and must find it. */
final class EntrySearchTest {

  private final EntryStore entries = new EntryStore();

  @EveryDatabase
  void findsAnEntryByItsIdAndItsLink(Database database) {
    database.inTransaction(
        handle -> {
          Entry stored = takeTwo(handle).getFirst();

          assertThat(entries.find(handle, stored.id())).contains(stored);
          assertThat(entries.findByLink(handle, "https://a.example/page")).contains(stored);
          assertThat(entries.findByLink(handle, "https://a.example/none")).isEmpty();
        });
  }

  @EveryDatabase
  void searchesTitlesForAllWordsWhateverTheirCaseAndSigns(Database database) {
    database.inTransaction(
        handle -> {
          List<Entry> stored = takeTwo(handle);

          assertThat(entries.search(handle, "lab SAMSUNG", 9)).containsExactly(stored.get(0));
          assertThat(entries.search(handle, "연구소", 9)).containsExactly(stored.get(1));
          assertThat(entries.search(handle, "100%", 9)).containsExactly(stored.get(0));
          assertThat(entries.search(handle, "1%n", 9)).isEmpty();
        });
  }

  @EveryDatabase
  void givesTheLatestOfAFeed(Database database) {
    database.inTransaction(
        handle -> {
          Entry latest = takeTwo(handle).getLast();

          assertThat(entries.times(handle, latest.feedId(), 1))
              .containsExactly(NOON.plusSeconds(1));
          assertThat(entries.ofFeed(handle, latest.feedId(), 1)).containsExactly(latest);
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

  private static List<Entry> takeTwo(Handle handle) {
    return takeNew(
        handle,
        feed(handle, "https://a.example/"),
        List.of(
            linked("1", "Samsung opens a 100% new lab", NOON),
            bare("삼성 새 연구소 연다", NOON.plusSeconds(1), null)),
        NOW);
  }
}
