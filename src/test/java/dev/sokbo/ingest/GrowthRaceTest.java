package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence.Instantly;
import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Feed;
import dev.sokbo.message.PlainText;
import dev.sokbo.preference.Breaking;
import dev.sokbo.preference.Growth;
import dev.sokbo.preference.Preferences;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.store.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * On PostgreSQL a report may come in while a message is written that it does not see, and that does
 * not see it. The message must follow all the same. SQLite has one writer at a time.
 */
final class GrowthRaceTest {

  private static final String STORY = "메타, 새 안경 15일 공개";

  private final Database database = TestDatabases.open(Dialect.POSTGRESQL);
  private final Newsroom newsroom =
      new Newsroom(database, new FakeClock(Instant.parse("2026-09-01T03:00:00Z")));
  private final Chat desk = newsroom.chat("1", new Instantly(), "메타");
  private final Feed first = newsroom.knownFeed("gaon");
  private final Feed second = newsroom.knownFeed("daon");
  private final Feed third = newsroom.knownFeed("maru");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void followsWhatCameInBeforeTheDigestWasCommitted() {
    newsroom.unfollow(desk, second);
    newsroom.publish(first, newsroom.entry("1", STORY));
    newsroom.clock.advance(Newsroom.GROUPING_WAIT);

    newsroom.queueBeside(
        () -> elsewhere(() -> newsroom.publish(second, newsroom.entry("2", STORY))));
    newsroom.dispatch();
    assertThat(latest()).doesNotContain("외 1곳");

    afterOtherNews();
    assertThat(latest()).contains("외 1곳");
  }

  @Test
  void followsWhatWasCommittedAfterTheDigest() {
    newsroom.publish(first, newsroom.entry("1", STORY));
    newsroom.clock.advance(Newsroom.GROUPING_WAIT);

    database.inTransaction(
        handle -> {
          newsroom.publish(second, newsroom.entry("2", STORY));
          elsewhere(newsroom::queue);
        });
    newsroom.dispatch();
    assertThat(latest()).doesNotContain("외 1곳");

    afterOtherNews();
    assertThat(latest()).contains("외 1곳");
  }

  @Test
  void followsWhatWasCommittedAfterAChangeOfTheMessage() {
    newsroom.publish(first, newsroom.entry("1", STORY));
    newsroom.deliver();
    newsroom.publish(second, newsroom.entry("2", STORY));
    newsroom.clock.advance(Duration.ofMinutes(1));

    database.inTransaction(
        handle -> {
          newsroom.publish(third, newsroom.entry("3", STORY));
          elsewhere(newsroom::dispatch);
        });
    assertThat(latest()).contains("외 1곳");

    afterOtherNews();
    assertThat(latest()).contains("외 2곳");
  }

  @Test
  void breakingNewsWaitsForADigestThatIsBeingWritten() {
    newsroom.prefer(
        desk, Preferences.DEFAULT.withBreaking(new Breaking(2, Breaking.Reach.CADENCE)));
    newsroom.publish(first, newsroom.entry("1", STORY));
    newsroom.clock.advance(Newsroom.GROUPING_WAIT);

    CompletableFuture<?> breaking =
        database.transaction(
            handle -> {
              new CadenceStore().seize(handle, desk.id());
              CompletableFuture<?> report =
                  CompletableFuture.runAsync(
                      () -> newsroom.publish(second, newsroom.entry("2", STORY)));
              awaitOneThatWaits(handle);
              newsroom.queue();
              return report.orTimeout(20, TimeUnit.SECONDS);
            });

    assertThat(breaking).succeedsWithin(Duration.ofSeconds(20));
    newsroom.dispatch();
    assertThat(newsroom.told(desk)).hasSize(1);
  }

  /** Returns when another connection waits for what this one has locked. */
  private static void awaitOneThatWaits(Handle handle) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    int waiting = 0;
    while (waiting == 0) {
      assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
      waiting =
          handle
              .createQuery(
                  """
                  select count(*) from pg_locks
                  where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))
                  """)
              .mapTo(Integer.class)
              .one();
    }
  }

  @EveryDatabase
  void repeatsNothingWhereAMessageToldAllThatCameIn(Database any) {
    Newsroom calm = new Newsroom(any, new FakeClock(Instant.parse("2026-09-01T03:00:00Z")));
    calm.prefer(
        calm.chat("1", new Instantly(), "메타"), Preferences.DEFAULT.withGrowth(Growth.REPLY));
    calm.publish(calm.knownFeed("gaon"), calm.entry("1", STORY));
    calm.publish(calm.knownFeed("daon"), calm.entry("2", STORY));
    calm.deliver();
    calm.publish(calm.knownFeed("maru"), calm.entry("3", STORY));
    calm.clock.advance(Duration.ofMinutes(1));
    calm.dispatch();
    assertThat(calm.telegram.arrivals()).hasSize(2);

    calm.publish(calm.knownFeed("sora"), calm.entry("9", "화성시, 도서관 세 곳 새로 연다"));
    calm.clock.advance(Duration.ofMinutes(1));
    calm.dispatch();
    assertThat(calm.telegram.arrivals()).hasSize(2);
    assertThat(
            any.<Integer, RuntimeException>read(
                handle ->
                    handle.createQuery("select count(*) from telling").mapTo(Integer.class).one()))
        .isZero();
  }

  /** Lets something else come in and time pass. */
  private void afterOtherNews() {
    newsroom.publish(newsroom.knownFeed("sora"), newsroom.entry("9", "화성시, 도서관 세 곳 새로 연다"));
    newsroom.clock.advance(Duration.ofMinutes(1));
    newsroom.dispatch();
  }

  private String latest() {
    return PlainText.of(newsroom.telegram.arrivals().getLast().delivery().message());
  }

  /** Does something in a connection of its own, which must not wait for this one. */
  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).orTimeout(20, TimeUnit.SECONDS).join();
  }
}
