package dev.sokbo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.messenger.FakeMessenger;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.watchdesk.Quotas;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One chat must not take what is there for all, by whatever way it asks. */
final class QuotaTest {

  private static final ChatAddress HANA = new ChatAddress(Platform.TELEGRAM, "77");
  private static final ChatAddress OPERATOR = new ChatAddress(Platform.TELEGRAM, "1");

  private final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T01:00:00Z"));
  private final Database database = TestDatabases.open(Dialect.SQLITE);
  private final Conversation conversation =
      new CommandRoom(
              database,
              clock,
              List.of(new FakeMessenger(Platform.TELEGRAM)),
              new WatchIndex(),
              new Quotas(2, 1, 2, Set.of("1")))
          .conversation();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void refusesAWatchTooMany() {
    type("watch 로봇");
    type("watch 우주");

    assertThat(type("watch 바다"))
        .isEqualTo("This chat has reached its limit of 2 watches; unwatch makes room.");
    assertThat(type("watch 우주")).contains("Already");
    assertThat(type("start pack_ai_chip")).contains("unwatch makes room");

    type("unwatch 로봇");
    assertThat(type("watch 바다")).contains("Now watching");
    assertThat(type("undo w1")).contains("unwatch makes room");
  }

  @Test
  void refusesAFeedTooMany() {
    type("sub https://one.example/rss");

    assertThat(type("sub https://two.example/rss"))
        .isEqualTo("This chat has reached its limit of 1 feed of its own; unsub makes room.");
    assertThat(type("sub https://one.example/rss")).doesNotContain("unsub makes room");
  }

  @Test
  void countsWhatAFileBrings() {
    assertThat(type("import watch:\n- 로봇\n- 우주\n- 바다\n"))
        .contains("Imported: 2")
        .contains("바다\n  → This chat has reached its limit");
  }

  @Test
  void refusesAnImportTooManyUntilADayHasPassed() {
    type("import watch:\n- 로봇\n");
    type("import watch:\n- 로봇\n");

    assertThat(type("import watch:\n- 로봇\n"))
        .isEqualTo("This chat may import 2 files in 24 hours. Try again later.");
    clock.advance(Duration.ofHours(25));
    assertThat(type("import watch:\n- 로봇\n")).contains("Imported");
  }

  @Test
  void holdsNoOperatorBack() {
    for (String word : List.of("가", "나", "다")) {
      say(OPERATOR, "watch 낱말" + word);
    }

    assertThat(say(OPERATOR, "watchlist")).contains("낱말다");
  }

  private String type(String line) {
    return say(HANA, line);
  }

  private String say(ChatAddress chat, String line) {
    return new Typist(conversation, chat).type(line);
  }
}
