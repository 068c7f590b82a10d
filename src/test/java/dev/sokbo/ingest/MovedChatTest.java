package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence;
import dev.sokbo.cadence.Cadence.Instantly;
import dev.sokbo.chat.Chat;
import dev.sokbo.delivery.ChatMove;
import dev.sokbo.feed.Feed;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.time.Duration;
import java.time.Instant;

/**
 * A chat that moves to where another is known already must neither lose a story nor hear it twice.
 */
final class MovedChatTest {

  private static final Cadence INSTANTLY = new Instantly();
  private static final Instant NOON = Instant.parse("2026-09-01T03:00:00Z");

  @EveryDatabase
  void tellsAStoryOnceThatWaitsForBoth(Database database) {
    Newsroom newsroom = new Newsroom(database, new FakeClock(NOON));
    Chat group = newsroom.chat("-5", INSTANTLY, "메타", "로봇");
    Chat met = newsroom.chat("-1005", INSTANTLY, "메타", "우주");
    Feed feed = newsroom.knownFeed("gaon");
    newsroom.publish(
        feed,
        newsroom.entry("1", "메타, 새 안경 공개"),
        newsroom.entry("2", "가온, 로봇 공장 착공"),
        newsroom.entry("3", "민간 우주 발사장 문 열어"));
    newsroom.clock.advance(Newsroom.GROUPING_WAIT);
    newsroom.queue();
    newsroom.telegram.willAnswer(group.address(), new SendResult.ChatMoved(met.address()));
    newsroom.telegram.willAnswer(met.address(), new SendResult.NotSent("invented outage"));

    newsroom.dispatch();
    newsroom.clock.advance(Duration.ofMinutes(1));
    newsroom.dispatch();

    assertThat(newsroom.told(group)).isEmpty();
    assertThat(String.join("\n", newsroom.told(met)))
        .containsOnlyOnce("안경")
        .containsOnlyOnce("공장")
        .containsOnlyOnce("발사장");
  }

  @EveryDatabase
  void tellsNothingAgainThatTheOtherWasTold(Database database) {
    Newsroom newsroom = new Newsroom(database, new FakeClock(NOON));
    Chat group = newsroom.chat("-5", INSTANTLY, "메타");
    Chat met = newsroom.chat("-1005", INSTANTLY, "메타");
    Feed feed = newsroom.knownFeed("gaon");
    newsroom.suspend(group);
    newsroom.publish(feed, newsroom.entry("1", "메타, 새 안경 공개"));
    newsroom.deliver();
    assertThat(newsroom.told(met)).hasSize(1);

    newsroom.readmit(group);
    database.inTransaction(
        handle -> new ChatMove().follow(handle, group, met.address(), newsroom.clock.instant()));
    newsroom.deliver();

    assertThat(newsroom.told(met)).hasSize(1);
    assertThat(newsroom.told(group)).isEmpty();
    assertThat(newsroom.chatAt("-1005").id()).isEqualTo(group.id());
  }
}
