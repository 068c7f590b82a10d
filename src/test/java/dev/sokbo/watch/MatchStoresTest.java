package dev.sokbo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.match.Hit;
import dev.sokbo.query.Field;
import dev.sokbo.scan.Rule;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;

/** Watches and their matches outlive every restart, and no chat touches another's. */
final class MatchStoresTest {

  private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");

  private final WatchStore watches = new WatchStore();
  private final MatchStore matches = new MatchStore();
  private final SubscriptionStore subscriptions = new SubscriptionStore();

  @EveryDatabase
  void aChatHasOneWatchOfAName(Database database) {
    database.inTransaction(
        handle -> {
          long first = chat(handle, "a");
          long second = chat(handle, "b");
          Watch watch = watches.add(handle, first, "메타", "Meta", NOW).orElseThrow();

          assertThat(watches.add(handle, first, "메타", "다른 것", NOW)).isEmpty();
          assertThat(watches.add(handle, second, "메타", "Meta", NOW)).isPresent();
          assertThat(watches.ofChat(handle, first)).containsExactly(watch);
          assertThat(watch).isEqualTo(new Watch(watch.id(), first, 1, "메타", "Meta"));
        });
  }

  @EveryDatabase
  void watchesAreListedInTheOrderOfTheirComing(Database database) {
    database.inTransaction(
        handle -> {
          long chat = chat(handle, "a");
          for (String name : List.of("나", "가", "다")) {
            watches.add(handle, chat, name, name, NOW);
          }
          assertThat(watches.ofChat(handle, chat))
              .extracting(Watch::name)
              .containsExactly("나", "가", "다");
          assertThat(watches.all(handle)).hasSize(3);
        });
  }

  @EveryDatabase
  void restoresWhatWasRemovedAMomentAgo(Database database) {
    database.inTransaction(
        handle -> {
          long chat = chat(handle, "a");
          Watch watch = watch(handle, chat, "메타");
          watches.remove(handle, watch.id(), NOW);

          assertThat(watches.all(handle)).isEmpty();
          assertThat(watches.restore(handle, chat(handle, "b"), watch.id(), NOW)).isEmpty();
          assertThat(watches.restore(handle, chat, watch.id(), NOW.plusMillis(1))).isEmpty();
          assertThat(watches.restore(handle, chat, watch.id(), NOW)).contains(watch);
          assertThat(watches.all(handle)).containsExactly(watch);
        });
  }

  @EveryDatabase
  void neverGivesANumberToAnotherWatch(Database database) {
    database.inTransaction(
        handle -> {
          long chat = chat(handle, "a");
          Watch first = watch(handle, chat, "메타");
          watches.remove(handle, first.id(), NOW);
          Watch second = watch(handle, chat, "메타");

          assertThat(second.number()).isEqualTo(2);
          assertThat(watches.restore(handle, chat, first.id(), NOW)).isEmpty();
          assertThat(watches.deleteRemoved(handle, NOW.plusMillis(1), 10)).isEqualTo(1);
          assertThat(watches.ofChat(handle, chat)).containsExactly(second);
        });
  }

  @EveryDatabase
  void matchesComeBackWithTheirHits(Database database) {
    database.inTransaction(
        handle -> {
          long entry = entry(handle, feed(handle, 0), "e");
          Watch watch = watch(handle, chat(handle, "a"), "메타");
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
          long feed = feed(handle, 0);
          long first = entry(handle, feed, "1");
          long second = entry(handle, feed, "2");
          long other = entry(handle, feed, "3");
          long chat = chat(handle, "a");
          Watch mine = watch(handle, chat, "메타");
          Watch theirs = watch(handle, chat(handle, "b"), "메타");
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
          long feed = feed(handle, 0);
          Watch watch = watch(handle, chat(handle, "a"), "메타");
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
  void aChatThatNeverChoseFollowsTheCommonFeeds(Database database) {
    database.inTransaction(
        handle -> {
          Watch watch = watch(handle, chat(handle, "a"), "메타");
          List<Long> ids = List.of(watch.id());

          assertThat(subscriptions.followers(handle, ids, feed(handle, 1))).containsExactly(watch);
          assertThat(subscriptions.followers(handle, ids, feed(handle, 0))).isEmpty();
        });
  }

  @EveryDatabase
  void aChoiceGoesBeforeWhatIsCommonAndMayBeChanged(Database database) {
    database.inTransaction(
        handle -> {
          long chat = chat(handle, "a");
          Watch watch = watch(handle, chat, "메타");
          List<Long> ids = List.of(watch.id());
          long common = feed(handle, 1);
          long rare = feed(handle, 0);
          subscriptions.unfollow(handle, chat, common, NOW);
          subscriptions.follow(handle, chat, rare, NOW);

          assertThat(subscriptions.followers(handle, ids, common)).isEmpty();
          assertThat(subscriptions.followers(handle, ids, rare)).containsExactly(watch);
          subscriptions.follow(handle, chat, common, NOW);
          subscriptions.follow(handle, chat, common, NOW);
          assertThat(subscriptions.followers(handle, ids, common)).containsExactly(watch);
        });
  }

  @EveryDatabase
  void thousandsOfWatchesAreLookedUpTogether(Database database) {
    database.inTransaction(
        handle -> {
          long feed = feed(handle, 1);
          Watch watch = watch(handle, chat(handle, "a"), "메타");
          List<Long> ids = new ArrayList<>(LongStream.range(1_000, 4_000).boxed().toList());
          ids.add(watch.id());

          assertThat(subscriptions.followers(handle, ids, feed)).containsExactly(watch);
        });
  }

  private Watch watch(Handle handle, long chat, String name) {
    return watches.add(handle, chat, name, "Meta", NOW).orElseThrow();
  }

  private static long chat(Handle handle, String id) {
    ChatAddress address = new ChatAddress(Platform.TELEGRAM, id);
    Chat chat = new ChatStore().findOrCreate(handle, address, "", Language.KO, ZoneOffset.UTC, NOW);
    return chat.id();
  }

  private static long feed(Handle handle, int common) {
    return handle
        .createQuery(
            """
            insert into feed (url, common, next_poll_at, created_at)
            values (:url, :common, :now, :now) returning id
            """)
        .bind("url", "https://example.test/" + common)
        .bind("common", common)
        .bind("now", NOW)
        .mapTo(Long.class)
        .one();
  }

  private static long entry(Handle handle, long feed, String title) {
    return entry(handle, feed, title, NOW);
  }

  private static long entry(Handle handle, long feed, String title, Instant fetched) {
    return handle
        .createQuery(
            """
            insert into entry (feed_id, title, fetched_at)
            values (:feed, :title, :now) returning id
            """)
        .bind("feed", feed)
        .bind("title", title)
        .bind("now", fetched)
        .mapTo(Long.class)
        .one();
  }
}
