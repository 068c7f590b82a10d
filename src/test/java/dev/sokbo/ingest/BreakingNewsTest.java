package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence;
import dev.sokbo.cadence.Cadence.Daily;
import dev.sokbo.cadence.Cadence.Instantly;
import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Feed;
import dev.sokbo.preference.Breaking;
import dev.sokbo.preference.Preferences;
import dev.sokbo.preference.QuietHours;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What many outlets carry at once comes ahead of its time, and nothing else does. */
final class BreakingNewsTest {

  private static final Cadence INSTANTLY = new Instantly();
  private static final Cadence MORNINGS = new Daily(List.of(LocalTime.of(8, 30)), Daily.EVERY_DAY);

  /** 21:50 in Seoul. */
  private static final Instant EVENING = Instant.parse("2026-09-01T12:50:00Z");

  private static final Instant MORNING = Instant.parse("2026-09-01T22:00:00Z");

  /** 8:30 in Seoul. */
  private static final Instant NEXT_MORNING = Instant.parse("2026-09-01T23:30:00Z");

  private static final List<String> SUBJECTS = List.of("유럽 규제 소송 패소", "광고 매출 사상 최대", "인공지능 연구소 설립");

  @EveryDatabase
  void breaksTheCadenceForAStoryThatFourOutletsCarryAtOnce(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", MORNINGS, "메타");
    Chat calm = newsroom.chat("2", MORNINGS, "메타");
    newsroom.prefer(
        desk, Preferences.DEFAULT.withBreaking(new Breaking(4, Breaking.Reach.CADENCE)));
    newsroom.publish(newsroom.knownFeed("other"), newsroom.entry("0", "메타, 데이터센터 짓는다"));

    for (String outlet : List.of("gaon", "daon", "maru")) {
      newsroom.publish(newsroom.knownFeed(outlet), newsroom.entry(outlet, "[속보] 메타, 새 안경 15일 공개"));
      newsroom.deliver();
      assertThat(newsroom.told(desk)).isEmpty();
    }
    newsroom.publish(newsroom.knownFeed("nara"), newsroom.entry("4", "메타, 새 안경 15일 공개"));
    newsroom.deliver();

    assertThat(newsroom.told(desk))
        .singleElement()
        .asString()
        .contains("속보 1건", "안경", "외 3곳")
        .doesNotContain("데이터센터");
    assertThat(newsroom.told(calm)).isEmpty();
  }

  @EveryDatabase
  void keepsTheTimeOfTheNextDigestWhileBreakingNewsCannotBeTold(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", MORNINGS, "메타");
    newsroom.prefer(
        desk, Preferences.DEFAULT.withBreaking(new Breaking(2, Breaking.Reach.CADENCE)));
    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("1", "메타, 새 안경 15일 공개"));
    newsroom.publish(newsroom.knownFeed("daon"), newsroom.entry("2", "메타, 새 안경 15일 공개"));

    newsroom.telegram.willFailToSplit();
    newsroom.deliver();
    assertThat(newsroom.nextDigest(desk)).contains(NEXT_MORNING);

    newsroom.clock.advance(Duration.ofMinutes(1));
    newsroom.deliver();
    assertThat(newsroom.told(desk)).singleElement().asString().contains("속보 1건");
  }

  @EveryDatabase
  void breaksNothingForWhatIsUsualForItsWatch(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", MORNINGS, "메타");
    List<Feed> feeds = new ArrayList<>();
    for (int outlet = 0; outlet < 5; outlet++) {
      feeds.add(newsroom.knownFeed("outlet" + outlet));
    }
    for (String subject : SUBJECTS) {
      feeds.forEach(
          feed -> newsroom.publish(feed, newsroom.entry(feed.id() + subject, "메타 " + subject)));
    }
    newsroom.prefer(
        desk, Preferences.DEFAULT.withBreaking(new Breaking(4, Breaking.Reach.CADENCE)));
    feeds.forEach(
        feed -> newsroom.publish(feed, newsroom.entry("9" + feed.id(), "메타, 새 안경 15일 공개")));
    newsroom.deliver();

    assertThat(newsroom.told(desk)).isEmpty();
  }

  @EveryDatabase
  void breaksQuietHoursOnlyWhereItMay(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat asleep = newsroom.chat("1", INSTANTLY, "메타");
    Chat alert = newsroom.chat("2", INSTANTLY, "메타");
    Preferences quiet =
        Preferences.DEFAULT.withQuiet(
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), QuietHours.Manner.HOLD));
    newsroom.prefer(asleep, quiet.withBreaking(new Breaking(2, Breaking.Reach.CADENCE)));
    newsroom.prefer(alert, quiet.withBreaking(new Breaking(2, Breaking.Reach.QUIET_HOURS)));
    newsroom.clock.advance(Duration.ofHours(1));

    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("1", "메타, 새 안경 15일 공개"));
    newsroom.publish(newsroom.knownFeed("daon"), newsroom.entry("2", "메타, 새 안경 15일 공개"));
    newsroom.deliver();
    assertThat(newsroom.told(alert)).hasSize(1);
    assertThat(newsroom.told(asleep)).isEmpty();

    newsroom.clock.advanceTo(MORNING);
    newsroom.dispatch();
    assertThat(newsroom.told(alert)).hasSize(1);
    assertThat(newsroom.told(asleep)).hasSize(1);
  }

  private static Newsroom newsroom(Database database) {
    return new Newsroom(database, new FakeClock(EVENING));
  }
}
