package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedState;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.fetch.NextTime;
import dev.sokbo.poll.DueFeed;
import dev.sokbo.poll.PollQueue;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** People must learn that a source has gone silent, but once, and no move may cost them news. */
final class FeedHealthTest {

  private static final Instant START = Instant.parse("2026-08-03T00:00:00Z");

  private static final Trouble UNKNOWN_HOST = Trouble.of(TroubleKind.UNKNOWN_HOST);

  private final FakeClock clock = new FakeClock(START);
  private final FeedStore feeds = new FeedStore();
  private final PollQueue queue = new PollQueue();

  @EveryDatabase
  void tellsOfADaysFailuresOnceAndOnceOfTheirEnd(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed feed = newsroom.knownFeed("gaon");
    for (int time = 0; time < 8; time++) {
      newsroom.health.fails(due(database, feed), UNKNOWN_HOST, null, clock.instant());
      clock.advance(Duration.ofHours(6));
    }
    newsroom.deliver();
    assertThat(newsroom.told(chat))
        .singleElement()
        .asString()
        .contains("gaon", "이유: 그런 이름의 서버가 없습니다", "8월 3일 09:00");

    newsroom.health.unchanged(due(database, feed), NextTime.UNSAID, clock.instant());
    newsroom.health.unchanged(due(database, feed), NextTime.UNSAID, clock.instant());
    newsroom.deliver();
    assertThat(newsroom.told(chat)).hasSize(2);
    assertThat(newsroom.told(chat).get(1)).contains("다시 읽고 있습니다: gaon");
  }

  @EveryDatabase
  void tellsWhatAFirstReadFound(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed empty = newsroom.newFeed("bieot");
    newsroom.follow(chat, empty);
    newsroom.publish(empty);
    Feed full = newsroom.newFeed("gaon");
    newsroom.follow(chat, full);
    newsroom.publish(full, newsroom.entry("m", "비가 온다"));

    newsroom.deliver();

    assertThat(newsroom.told(chat)).hasSize(2);
    assertThat(newsroom.told(chat).getFirst())
        .contains("‘bieot’", "아직 기사가 없습니다")
        .doesNotContain("0건", "일치");
    assertThat(newsroom.told(chat).getLast()).contains("‘gaon’", "지금 있는 기사 1건", "해당하는 것은 없습니다");
  }

  @EveryDatabase
  void keepsQuietAboutAShortOutage(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed feed = newsroom.knownFeed("gaon");
    newsroom.health.fails(due(database, feed), UNKNOWN_HOST, null, clock.instant());
    clock.advance(Duration.ofHours(23));
    newsroom.health.fails(due(database, feed), UNKNOWN_HOST, null, clock.instant());
    newsroom.health.unchanged(due(database, feed), NextTime.UNSAID, clock.instant());

    newsroom.deliver();

    assertThat(newsroom.told(chat)).isEmpty();
  }

  @EveryDatabase
  void asksALargeFeedSoonAgainHoweverOftenThereWasNoRoomForIt(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed feed = newsroom.knownFeed("gaon");
    clock.advance(Duration.ofHours(4));

    for (int time = 0; time < 12; time++) {
      Trouble noRoom = Trouble.of(TroubleKind.TOO_MANY_LARGE);
      newsroom.health.fails(claim(database).getFirst(), noRoom, null, clock.instant());

      assertThat(newsroom.reread(feed).nextPollAt())
          .isBetween(
              clock.instant().plus(Duration.ofMinutes(2)),
              clock.instant().plus(Duration.ofSeconds(132)));
      clock.advance(Duration.ofSeconds(132));
    }
    newsroom.deliver();

    assertThat(newsroom.reread(feed).failures()).as("the feed is not to blame").isZero();
    assertThat(newsroom.told(chat)).isEmpty();
  }

  @EveryDatabase
  void stopsAFeedThatIsGoneTwice(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed feed = newsroom.knownFeed("gaon");

    newsroom.health.isGone(due(database, feed), clock.instant());
    assertThat(newsroom.reread(feed).state()).isEqualTo(FeedState.ACTIVE);
    clock.advance(Duration.ofHours(1));
    newsroom.health.isGone(due(database, feed), clock.instant());
    clock.advance(Duration.ofDays(1));
    newsroom.deliver();

    assertThat(newsroom.reread(feed).state()).isEqualTo(FeedState.STOPPED);
    assertThat(claim(database)).isEmpty();
    assertThat(newsroom.told(chat)).singleElement().asString().contains("gaon");
  }

  @EveryDatabase
  void asksTheHubOfAStoppedFeedNoMore(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Feed feed = newsroom.knownFeed("gaon");
    database.inTransaction(
        handle ->
            newsroom.hubs.offer(
                handle, feed.id(), "https://hub.example/", feed.url(), clock.instant()));

    newsroom.health.isGone(due(database, feed), clock.instant());
    assertThat(due(database, feed).history().hubs()).isEqualTo(1);
    newsroom.health.isGone(due(database, feed), clock.instant());
    assertThat(due(database, feed).history().hubs()).isZero();
  }

  @EveryDatabase
  void believesAMoveTheSecondTime(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Feed feed = newsroom.knownFeed("gaon");
    NextTime moved = new NextTime("https://new.example/rss", null, List.of());

    newsroom.health.unchanged(due(database, feed), moved, clock.instant());
    newsroom.health.unchanged(due(database, feed), NextTime.UNSAID, clock.instant());
    newsroom.health.unchanged(due(database, feed), moved, clock.instant());
    assertThat(newsroom.reread(feed).url()).isEqualTo("https://gaon.example/rss");

    newsroom.health.unchanged(due(database, feed), moved, clock.instant());
    assertThat(newsroom.reread(feed).url()).isEqualTo("https://new.example/rss");
  }

  @EveryDatabase
  void believesAFeedThatOthersMovedToOnlyTheSecondTimeThatItIsGone(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Feed stopped = newsroom.knownFeed("gaon");
    newsroom.health.isGone(due(database, stopped), clock.instant());
    newsroom.health.isGone(due(database, stopped), clock.instant());
    Feed old = newsroom.knownFeed("daon");
    NextTime moved = new NextTime(stopped.url(), null, List.of());
    newsroom.health.unchanged(due(database, old), moved, clock.instant());
    newsroom.health.unchanged(due(database, old), moved, clock.instant());

    newsroom.health.isGone(due(database, stopped), clock.instant());

    assertThat(newsroom.reread(stopped).state()).isEqualTo(FeedState.ACTIVE);
  }

  @EveryDatabase
  void staysWhereItIsWhenTheNewAddressIsTooLong(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Feed feed = newsroom.knownFeed("gaon");
    String far = "https://new.example/" + "x".repeat(2_000);
    NextTime moved = new NextTime(far, null, List.of());

    newsroom.health.unchanged(due(database, feed), moved, clock.instant());
    newsroom.health.unchanged(due(database, feed), moved, clock.instant());

    assertThat(newsroom.reread(feed).url()).isEqualTo("https://gaon.example/rss");
  }

  @EveryDatabase
  void deliversNothingAgainWhenAFeedMovesToOneThatIsThere(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed old = newsroom.knownFeed("gaon");
    newsroom.publish(old, newsroom.entry("m", "메타, 해저 케이블 투자 두 배로 늘린다"));
    newsroom.deliver();
    Feed there = newsroom.newFeed("daon");
    newsroom.unfollow(chat, there);
    NextTime moved = new NextTime(there.url(), null, List.of());
    newsroom.health.unchanged(due(database, old), moved, clock.instant());
    newsroom.health.unchanged(due(database, old), moved, clock.instant());

    newsroom.publish(
        newsroom.reread(there),
        newsroom.entry("n", "메타, 새 안경 내놓는다"),
        newsroom.entry("m", "메타, 해저 케이블 투자 두 배로 늘린다"));
    newsroom.deliver();

    List<Feed> all = database.read(feeds::all);
    assertThat(all).extracting(Feed::url).containsExactly(there.url());
    assertThat(newsroom.told(chat)).hasSize(2);
    assertThat(newsroom.told(chat).get(1)).contains("새 안경").doesNotContain("해저 케이블");
  }

  private DueFeed due(Database database, Feed feed) {
    return database.transaction(handle -> queue.find(handle, feed.id()).orElseThrow());
  }

  private List<DueFeed> claim(Database database) {
    Instant now = clock.instant();
    return database.transaction(handle -> queue.claimDue(handle, now, now.plusSeconds(60), 9));
  }
}
