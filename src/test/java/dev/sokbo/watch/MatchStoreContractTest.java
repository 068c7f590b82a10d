package dev.sokbo.watch;

import static dev.sokbo.watch.WatchRows.NOW;
import static dev.sokbo.watch.WatchRows.entry;
import static dev.sokbo.watch.WatchRows.feed;
import static dev.sokbo.watch.WatchRows.watch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.ChatRows;
import dev.sokbo.feed.FeedStore.Following;
import dev.sokbo.match.Hit;
import dev.sokbo.query.Field;
import dev.sokbo.scan.Rule;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.util.ArrayList;
import java.util.List;

/** What an entry matched is told to the chat whose watch it is, and to no other. */
final class MatchStoreContractTest {

  private final WatchStore watches = new WatchStore();
  private final MatchStore matches = new MatchStore();

  @EveryDatabase
  void matchesComeBackWithTheirHits(Database database) {
    database.inTransaction(
        handle -> {
          long entry = entry(handle, feed(handle, Following.ON_REQUEST), "e");
          Watch watch = watch(handle, ChatRows.insert(handle, "a"), "메타");
          List<Hit> hits =
              List.of(
                  new Hit(Field.TITLE, 0, 2, "메타", Rule.NAME),
                  new Hit(Field.CONTENT, 10, 14, "a \"b\"", Rule.QUOTED));
          matches.record(handle, entry, watch.id(), hits);
          matches.record(handle, entry, watch.id(), List.of());

          assertThat(matches.ofEntry(handle, entry))
              .containsExactly(new Match(entry, watch.id(), hits));
        });
  }

  @EveryDatabase
  void aChatSeesTheMatchesOfItsOwnWatches(Database database) {
    database.inTransaction(
        handle -> {
          long feed = feed(handle, Following.ON_REQUEST);
          long first = entry(handle, feed, "1");
          long second = entry(handle, feed, "2");
          long other = entry(handle, feed, "3");
          long chat = ChatRows.insert(handle, "a");
          Watch mine = watch(handle, chat, "메타");
          Watch theirs = watch(handle, ChatRows.insert(handle, "b"), "메타");
          for (long entry : List.of(first, second, other)) {
            matches.record(handle, entry, mine.id(), List.of());
            matches.record(handle, entry, theirs.id(), List.of());
          }

          assertThat(matches.ofEntriesForChat(handle, chat, List.of(second, first)))
              .extracting(Match::entryId)
              .containsExactly(first, second);
          assertThat(matches.ofEntriesForChat(handle, chat, List.of())).isEmpty();
        });
  }

  @EveryDatabase
  void countsWhatWasFetchedSideBySideWhicheverWasStoredFirst(Database database) {
    database.inTransaction(
        handle -> {
          long feed = feed(handle, Following.ON_REQUEST);
          Watch watch = watch(handle, ChatRows.insert(handle, "a"), "메타");
          for (int second : List.of(3, 1, -1, 2)) {
            long entry = entry(handle, feed, "e" + second, NOW.plusSeconds(second));
            matches.record(handle, entry, watch.id(), List.of());
          }

          assertThat(matches.counts(handle, watch.id(), List.of(NOW))).containsExactly(3);
          assertThat(matches.counts(handle, watch.id(), List.of(NOW, NOW.plusSeconds(2))))
              .containsExactly(1, 2);
        });
  }

  @EveryDatabase
  void theLatestOfAFeedAreThoseOfWatchesThatTheChatStillHas(Database database) {
    database.inTransaction(
        handle -> {
          long feed = feed(handle, Following.COMMON);
          long chat = ChatRows.insert(handle, "a");
          Watch kept = watch(handle, chat, "메타");
          Watch ended = watch(handle, chat, "삼성");
          Watch theirs = watch(handle, ChatRows.insert(handle, "b"), "메타");
          List<Long> entries = new ArrayList<>();
          for (int second = 0; second < 5; second++) {
            entries.add(entry(handle, feed, "e" + second, NOW.plusSeconds(second)));
          }
          matches.record(handle, entries.get(0), kept.id(), List.of());
          matches.record(handle, entries.get(1), kept.id(), List.of());
          matches.record(handle, entries.get(2), kept.id(), List.of());
          matches.record(handle, entries.get(3), ended.id(), List.of());
          matches.record(handle, entries.get(4), theirs.id(), List.of());
          watches.remove(handle, ended.id(), NOW);

          assertThat(matches.latest(handle, chat, feed, 2))
              .containsExactly(entries.get(2), entries.get(1));
        });
  }
}
