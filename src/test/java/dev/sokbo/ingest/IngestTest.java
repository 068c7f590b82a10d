package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Feed;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.syndication.ParsedEntry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;

/** What a feed brings must reach every chat that watches for it, once, and no other chat. */
final class IngestTest {

  private static final Instant START = Instant.parse("2026-08-03T00:00:00Z");
  private static final Cadence INSTANTLY = new Cadence.Instantly();
  private static final String STORY = "샘플전자, 메타와 차세대 반도체 위탁생산 계약 체결";

  @EveryDatabase
  void tellsAChatWhatItWatchesFor(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타", "로봇택시");
    Feed feed = newsroom.knownFeed("gaon");

    newsroom.publish(feed, newsroom.entry("1", STORY), newsroom.entry("2", "가온시, 여름 축제 일정 공개"));
    newsroom.deliver();

    assertThat(newsroom.told(desk)).singleElement().asString().contains(STORY).doesNotContain("축제");
  }

  @EveryDatabase
  void tellsAStoryOnceThoughSeveralOutletsCarryIt(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");

    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("1", STORY));
    newsroom.publish(newsroom.knownFeed("daon"), newsroom.entry("2", "[속보] " + STORY));
    newsroom.publish(newsroom.knownFeed("maru"), newsroom.entry("3", STORY + "(종합)"));
    newsroom.deliver();

    assertThat(newsroom.told(desk))
        .singleElement()
        .asString()
        .contains("(종합)", "외 2곳")
        .containsOnlyOnce("차세대 반도체");
  }

  @EveryDatabase
  void doesNotTellAStoryAgainWhenAnotherOutletFollowsLater(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");
    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("1", STORY));
    newsroom.deliver();

    Ingest.Taken later =
        newsroom.publish(newsroom.knownFeed("daon"), newsroom.entry("2", STORY + "(종합)"));
    newsroom.deliver();

    assertThat(later).isEqualTo(new Ingest.Taken(1, 1, 0));
    assertThat(newsroom.told(desk)).hasSize(1);
  }

  @EveryDatabase
  void tellsNothingOfAFeedThatTheChatDoesNotFollow(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");
    Chat other = newsroom.chat("2", INSTANTLY, "메타");
    Feed feed = newsroom.knownFeed("gaon");
    newsroom.unfollow(desk, feed);

    newsroom.publish(feed, newsroom.entry("1", STORY));
    newsroom.deliver();

    assertThat(newsroom.told(desk)).isEmpty();
    assertThat(newsroom.told(other)).hasSize(1);
  }

  @EveryDatabase
  void onlyStoresWhatAFeedsFirstFetchBrings(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");
    Feed feed = newsroom.newFeed("gaon");

    Ingest.Taken first = newsroom.publish(feed, newsroom.entry("1", STORY));
    Ingest.Taken second =
        newsroom.publish(newsroom.reread(feed), newsroom.entry("2", "메타, 해저 케이블 투자 두 배로 늘린다"));
    newsroom.deliver();

    assertThat(first).isEqualTo(new Ingest.Taken(1, 1, 0));
    assertThat(second).isEqualTo(new Ingest.Taken(1, 1, 1));
    assertThat(newsroom.told(desk)).singleElement().asString().contains("해저 케이블");
  }

  @EveryDatabase
  void takesAnEntryInOnce(Database database) {
    Newsroom newsroom = newsroom(database);
    newsroom.chat("1", INSTANTLY, "메타");
    Feed feed = newsroom.knownFeed("gaon");

    newsroom.publish(feed, newsroom.entry("1", STORY));

    assertThat(newsroom.publish(feed, newsroom.entry("1", STORY)))
        .isEqualTo(new Ingest.Taken(0, 0, 0));
  }

  @EveryDatabase
  void takesNothingInWhenAnyPartFailsAndAllOfItTheNextTime(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat broken = newsroom.chatWithoutCadence("1", "메타");
    Feed feed = newsroom.knownFeed("gaon");

    assertThatThrownBy(() -> newsroom.publish(feed, newsroom.entry("1", STORY)))
        .isInstanceOf(NoSuchElementException.class);
    newsroom.setCadence(broken, INSTANTLY);
    Ingest.Taken taken = newsroom.publish(feed, newsroom.entry("1", STORY));
    newsroom.deliver();

    assertThat(taken).isEqualTo(new Ingest.Taken(1, 1, 1));
    assertThat(newsroom.told(broken)).hasSize(1);
  }

  @EveryDatabase
  void keepsAStoryForTheTimeOfTheChatsDigest(Database database) {
    Newsroom newsroom = newsroom(database);
    Cadence morning =
        new Cadence.Daily(List.of(LocalTime.of(8, 30)), EnumSet.allOf(DayOfWeek.class));
    Chat desk = newsroom.chat("1", morning, "메타");
    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("1", STORY));

    newsroom.deliver();
    assertThat(newsroom.told(desk)).isEmpty();

    newsroom.clock.advanceTo(Instant.parse("2026-08-03T23:30:00Z").minus(Newsroom.GROUPING_WAIT));
    newsroom.deliver();
    assertThat(newsroom.told(desk)).hasSize(1);
  }

  @EveryDatabase
  void recallsStoriesAfterARestart(Database database) {
    Newsroom before = newsroom(database);
    Chat desk = before.chat("1", INSTANTLY, "메타");
    before.publish(before.knownFeed("gaon"), before.entry("1", STORY));
    before.deliver();

    before.clock.advance(Duration.ofMinutes(5));
    Newsroom after = new Newsroom(database, before.clock);
    after.loadWatches();
    Ingest.Taken taken = after.publish(after.knownFeed("daon"), after.entry("2", STORY + "(종합)"));
    after.deliver();

    assertThat(taken.owed()).isZero();
    assertThat(after.told(desk)).isEmpty();
  }

  @EveryDatabase
  void tellsAStoryToALaterWatchAlthoughAnEndedOneWasOwedIt(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");
    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("1", STORY));
    newsroom.unwatch(desk, "메타");
    newsroom.deliver();
    assertThat(newsroom.told(desk)).isEmpty();

    newsroom.watch(desk, "반도체");
    newsroom.publish(newsroom.knownFeed("daon"), newsroom.entry("2", STORY + "(종합)"));
    newsroom.deliver();

    assertThat(newsroom.told(desk)).singleElement().asString().contains("(종합)");
  }

  @EveryDatabase
  void tellsWhatOtherWatchesFoundThoughOneHasEnded(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타", "로봇택시");
    newsroom.publish(
        newsroom.knownFeed("gaon"),
        newsroom.entry("1", STORY),
        newsroom.entry("2", "가온시, 로봇택시 시범 운행"));

    newsroom.unwatch(desk, "메타");
    newsroom.deliver();

    assertThat(newsroom.told(desk)).singleElement().asString().contains("운행").doesNotContain(STORY);
  }

  @EveryDatabase
  void opensAStoryAnewWhenTheOneToJoinIsGone(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");
    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("1", STORY));
    newsroom.deliver();
    database.inTransaction(handle -> handle.execute("delete from story"));

    newsroom.publish(newsroom.knownFeed("daon"), newsroom.entry("2", STORY + "(종합)"));
    newsroom.deliver();

    assertThat(newsroom.told(desk)).hasSize(2);
  }

  @EveryDatabase
  void putsOldNewsTogetherButNotWhatANewFeedBringsOfOld(Database database) {
    Newsroom newsroom = newsroom(database);
    Feed first = newsroom.knownFeed("gaon");
    Feed second = newsroom.knownFeed("daon");

    newsroom.publish(first, old(newsroom, "1"));
    newsroom.publish(second, old(newsroom, "2"));
    assertThat(stories(database)).isEqualTo(1);

    newsroom.publish(newsroom.newFeed("maru"), old(newsroom, "3"));
    assertThat(stories(database)).isEqualTo(2);
  }

  private static ParsedEntry old(Newsroom newsroom, String id) {
    Instant published = newsroom.clock.instant().minus(Duration.ofDays(4));
    return new ParsedEntry(id, STORY, null, published, null, null, null, null);
  }

  private static int stories(Database database) {
    return database.read(
        handle -> handle.createQuery("select count(*) from story").mapTo(Integer.class).one());
  }

  @EveryDatabase
  void takesInWhatNoDatabaseWouldStore(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");

    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("1", "메타\u0000, 해저 케이블 \uD800 투자"));
    newsroom.deliver();

    assertThat(newsroom.told(desk)).singleElement().asString().contains("메타, 해저 케이블");
  }

  private static Newsroom newsroom(Database database) {
    return new Newsroom(database, new FakeClock(START));
  }
}
