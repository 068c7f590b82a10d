package dev.sokbo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.feed.EntryIntake;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.Listing;
import dev.sokbo.store.CountedStatements;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.syndication.ParsedEntry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** There is one writer: what one person asks must not keep everybody's news waiting for it. */
final class LongReadingTest {

  private final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T01:00:00Z"));
  private final Database database = TestDatabases.open(Dialect.SQLITE);
  private final Typist desk =
      new Typist(
          new CommandRoom(database, clock).conversation(),
          new ChatAddress(Platform.TELEGRAM, "42"));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readsWhatANewWatchWasSeenInBesideTheWriter() {
    store("가온테크 발표", "가온테크닉 개장");
    CountedStatements statements = CountedStatements.of(database);

    assertThat(desk.type("watch 가온테크")).contains("1. 가온테크 1 · 2. 가온테크닉 1");
    assertThat(statements.takeAll())
        .anyMatch(statement -> statement.startsWith("insert into shown_form"))
        .noneMatch(statement -> statement.contains("from entry"));
  }

  private void store(String... titles) {
    List<ParsedEntry> entries =
        List.of(titles).stream()
            .map(title -> new ParsedEntry(title, title, null, null, null, null, null, null))
            .toList();
    Instant now = clock.instant();
    database.inTransaction(
        handle -> {
          Feed feed =
              new FeedStore()
                  .add(handle, "https://news.example/rss", FeedStore.Following.COMMON, now);
          new EntryIntake(new EntryStore()).takeNew(handle, feed, Listing.of(entries), now);
        });
  }
}
