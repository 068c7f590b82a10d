package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.TakenStore;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.preference.MuteStore;
import dev.sokbo.store.CountedStatements;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.story.StoryStore;
import dev.sokbo.syndication.ParsedEntry;
import dev.sokbo.watch.WatchStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What is old must go, but not what a feed may still carry: that would come again as news. */
final class RetentionTest {

  /** As many rows are deleted in one transaction. */
  private static final int BATCH = 500;

  private static final Instant START = Instant.parse("2026-08-03T00:00:00Z");

  @EveryDatabase
  void deletesOldEntriesButKnowsThemAgain(Database database) {
    Newsroom newsroom = new Newsroom(database, new FakeClock(START));
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed feed = newsroom.knownFeed("gaon");
    ParsedEntry pinned = newsroom.entry("m", "메타, 해저 케이블 투자 두 배로 늘린다");
    newsroom.publish(feed, pinned);
    newsroom.deliver();
    newsroom.clock.advance(Duration.ofDays(91));

    retention(newsroom).run();
    newsroom.publish(newsroom.reread(feed), pinned, newsroom.entry("n", "새 소식 하나"));
    newsroom.deliver();

    assertThat(count(database, "entry")).isEqualTo(1);
    assertThat(count(database, "outbox")).isZero();
    assertThat(count(database, "story")).isEqualTo(1);
    assertThat(newsroom.told(chat)).hasSize(1);
  }

  @EveryDatabase
  void forgetsWhatAFeedHasLongCeasedToCarry(Database database) {
    Newsroom newsroom = new Newsroom(database, new FakeClock(START));
    Feed feed = newsroom.knownFeed("gaon");
    for (int day = 0; day < 6; day++) {
      newsroom.publish(feed, newsroom.entry("e" + day, "샘플 소식 제" + day + "호"));
      newsroom.clock.advance(Duration.ofDays(1));
    }
    newsroom.clock.advance(Duration.ofDays(100));

    retention(newsroom).run();

    assertThat(count(database, "known_entry"))
        .as("twice as many as the feed lists are kept")
        .isEqualTo(2);
  }

  @EveryDatabase
  void knowsWhatAFeedLastCarriedNinetyDaysAgo(Database database) {
    Newsroom newsroom = new Newsroom(database, new FakeClock(START));
    Feed feed = newsroom.knownFeed("gaon");
    newsroom.publish(feed, newsroom.entry("m", "샘플 소식"));
    newsroom.clock.advance(Duration.ofDays(6));
    newsroom.publish(feed, newsroom.entry("m", "샘플 소식"), newsroom.entry("n", "다른 소식"));
    for (String later : List.of("a", "b", "c")) {
      newsroom.clock.advance(Duration.ofHours(1));
      newsroom.publish(feed, newsroom.entry(later, "나중 소식 " + later));
    }
    newsroom.clock.advance(Duration.ofDays(89));

    retention(newsroom).run();

    assertThat(count(database, "known_entry")).isEqualTo(5);
  }

  @EveryDatabase
  void keepsWhatAChatIsStillOwed(Database database) {
    Newsroom newsroom = new Newsroom(database, new FakeClock(START));
    newsroom.chat("1", new Cadence.Instantly(), "메타");
    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("m", "메타, 해저 케이블 투자 두 배로 늘린다"));
    newsroom.clock.advance(Duration.ofDays(91));

    retention(newsroom).run();

    assertThat(count(database, "entry")).isEqualTo(1);
    assertThat(count(database, "story")).isEqualTo(1);
  }

  @EveryDatabase
  void keepsWhatIsYoung(Database database) {
    Newsroom newsroom = new Newsroom(database, new FakeClock(START));
    newsroom.chat("1", new Cadence.Instantly(), "메타");
    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("m", "메타, 해저 케이블 투자 두 배로 늘린다"));
    newsroom.deliver();

    retention(newsroom).run();

    assertThat(count(database, "entry")).isEqualTo(1);
    assertThat(count(database, "outbox")).isEqualTo(1);
    assertThat(count(database, "story")).isEqualTo(1);
  }

  @EveryDatabase
  void keepsASuspendedChatAndWhatItIsOwedForNinetyDays(Database database) {
    Newsroom newsroom = new Newsroom(database, new FakeClock(START));
    Chat desk = newsroom.chat("1", new Cadence.Instantly(), "메타");
    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("m", "메타, 해저 케이블 투자 두 배로 늘린다"));
    newsroom.suspend(desk);

    newsroom.clock.advance(Duration.ofDays(89));
    retention(newsroom).run();
    assertThat(count(database, "watch")).isEqualTo(1);
    assertThat(count(database, "owed")).isEqualTo(1);

    newsroom.clock.advance(Duration.ofDays(2));
    retention(newsroom).run();
    assertThat(count(database, "chat")).isZero();
    assertThat(count(database, "owed")).isZero();
  }

  @EveryDatabase
  void deletesInBatchesUpToTheLastWhereverTheirBorderIs(Database database) {
    Newsroom newsroom = new Newsroom(database, new FakeClock(START));
    CountedStatements statements = CountedStatements.of(database);
    retention(newsroom).run();
    int ofNothing = statements.take();

    assertThat(statementsToDelete(newsroom, statements, BATCH - 1)).isEqualTo(ofNothing);
    assertThat(statementsToDelete(newsroom, statements, BATCH)).isEqualTo(ofNothing + 1);
    assertThat(statementsToDelete(newsroom, statements, BATCH + 1)).isEqualTo(ofNothing + 1);
    assertThat(statementsToDelete(newsroom, statements, 2 * BATCH)).isEqualTo(ofNothing + 2);
  }

  /** Deletes so many old rows and no young one, and tells in how many statements. */
  private static int statementsToDelete(
      Newsroom newsroom, CountedStatements statements, int oldRows) {
    Instant now = newsroom.clock.instant();
    newsroom.database.inTransaction(
        handle -> {
          PreparedBatch rows =
              handle.prepareBatch(
                  "insert into taken (platform, event_key, taken_at) values (:platform, :key,"
                      + " :at)");
          for (int row = 0; row < oldRows; row++) {
            rows.bind("platform", Platform.TELEGRAM)
                .bind("key", "old " + row)
                .bind("at", now.minus(Duration.ofDays(8)))
                .add();
          }
          rows.execute();
        });
    newsroom.database.inTransaction(
        handle -> new TakenStore().take(handle, Platform.TELEGRAM, "young", now));
    statements.take();

    retention(newsroom).run();

    assertThat(count(newsroom.database, "taken")).isEqualTo(1);
    return statements.take();
  }

  private static Retention retention(Newsroom newsroom) {
    StoryStore stories = new StoryStore();
    return new Retention(
        newsroom.database,
        new Retention.Tables(
            new ChatStore(),
            new EntryStore(),
            stories,
            new OwedStore(),
            new MuteStore(),
            new WatchStore(),
            new Outbox(),
            new TakenStore()),
        StoryDesk.open(newsroom.database, stories, newsroom.clock.instant()),
        new Retention.Limits(
            Duration.ofDays(90), Duration.ofDays(30), Duration.ofDays(14), Duration.ofDays(90)),
        newsroom.clock);
  }

  private static int count(Database database, String table) {
    return database.read(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
