package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence;
import dev.sokbo.cadence.Cadence.Daily;
import dev.sokbo.cadence.Cadence.Instantly;
import dev.sokbo.chat.Chat;
import dev.sokbo.digest.Trend;
import dev.sokbo.feed.Feed;
import dev.sokbo.preference.Mute;
import dev.sokbo.preference.Mute.Subject;
import dev.sokbo.preference.Preferences;
import dev.sokbo.preference.QuietHours;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.syndication.ParsedEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/** What silence holds is owed: it must come after, all of it, and nothing may come before. */
final class HoldingTest {

  private static final Cadence INSTANTLY = new Instantly();
  private static final Cadence MORNINGS = new Daily(List.of(LocalTime.of(8, 30)), Daily.EVERY_DAY);

  /** 21:50 in Seoul. */
  private static final Instant EVENING = Instant.parse("2026-09-01T12:50:00Z");

  /** Some more than a digest reads. */
  private static final int HELD = 610;

  private static final Instant MORNING = Instant.parse("2026-09-01T22:00:00Z");

  @EveryDatabase
  void tellsAfterQuietHoursWhatCameInThem(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");
    newsroom.prefer(desk, quiet(QuietHours.Manner.HOLD));
    Feed feed = newsroom.knownFeed("gaon");
    newsroom.clock.advance(Duration.ofMinutes(20));

    newsroom.publish(feed, newsroom.entry("1", "메타, 새 안경 공개"));
    newsroom.deliver();
    assertThat(newsroom.told(desk)).isEmpty();

    newsroom.clock.advanceTo(MORNING);
    newsroom.dispatch();
    assertThat(newsroom.told(desk)).singleElement().asString().contains("안경");
  }

  @EveryDatabase
  void tellsWhatAMutedWatchFoundWhenTheSilenceEnds(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타", "삼성");
    Feed feed = newsroom.knownFeed("gaon");
    Instant end = EVENING.plus(Duration.ofHours(1));
    newsroom.mute(desk, new Subject.OfWatch(newsroom.watchId(desk, "메타")), end);

    newsroom.publish(feed, newsroom.entry("1", "메타, 새 안경 공개"), newsroom.entry("2", "삼성, 접는 전화 출시"));
    newsroom.deliver();
    assertThat(newsroom.told(desk)).singleElement().asString().contains("전화").doesNotContain("안경");

    newsroom.clock.advanceTo(end);
    newsroom.dispatch();
    assertThat(newsroom.told(desk)).hasSize(2);
    assertThat(newsroom.told(desk).getLast()).contains("안경").doesNotContain("전화");
  }

  @EveryDatabase
  void tellsWhatAMutedFeedBroughtWhenAnotherBringsItToo(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");
    Feed muted = newsroom.knownFeed("gaon");
    newsroom.mute(desk, new Subject.OfFeed(muted.id()), Mute.FOREVER);

    newsroom.publish(muted, newsroom.entry("1", "메타, 새 안경 15일 공개"));
    newsroom.deliver();
    assertThat(newsroom.told(desk)).isEmpty();

    newsroom.publish(newsroom.knownFeed("daon"), newsroom.entry("2", "메타, 새 안경 15일 공개"));
    newsroom.publish(muted, newsroom.entry("3", "메타, 데이터센터 짓는다"));
    newsroom.deliver();
    assertThat(newsroom.told(desk))
        .singleElement()
        .asString()
        .contains("daon")
        .doesNotContain("데이터센터");
  }

  @EveryDatabase
  void makesOneCatchUpDigestOfARush(Database database) {
    Newsroom newsroom = newsroom(database);
    List<String> names =
        List.of(
            "가온테크", "나래전자", "다솜바이오", "라온건설", "마루식품", "바름은행", "새롬해운", "아라통신", "자람교육", "차오름항공",
            "하늬게임");
    Chat desk = newsroom.chat("1", INSTANTLY, names.toArray(String[]::new));
    Feed feed = newsroom.knownFeed("gaon");

    List<String> subjects = subjects(names.size());
    for (int number = 0; number < names.size(); number++) {
      String title = names.get(number) + ", " + subjects.get(number);
      newsroom.publish(feed, newsroom.entry(title, title));
    }
    newsroom.deliver();

    assertThat(newsroom.told(desk)).singleElement().asString().contains("밀린 소식 11건");
  }

  @EveryDatabase
  void tellsNothingOfAMutedWatchEvenWhereMoreIsHeldThanADigestReads(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타", "삼성");
    newsroom.mute(desk, new Subject.OfWatch(newsroom.watchId(desk, "메타")), Mute.FOREVER);
    Feed feed = newsroom.knownFeed("gaon");
    ParsedEntry[] muted = new ParsedEntry[HELD];
    for (int entry = 0; entry < HELD; entry++) {
      muted[entry] =
          newsroom.entry("m" + entry, "메타 " + Integer.toString(entry * 7919 + 100_000, 36));
    }
    newsroom.publish(feed, muted);
    newsroom.deliver();
    assertThat(newsroom.told(desk)).isEmpty();

    newsroom.publish(feed, newsroom.entry("1", "삼성전자 배당 늘려"));
    newsroom.deliver();
    assertThat(newsroom.told(desk)).singleElement().asString().contains("1건").doesNotContain("밀린");
  }

  @EveryDatabase
  void makesACatchUpDigestAfterAnOutage(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");
    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("1", "메타, 새 안경 공개"));

    newsroom.clock.advance(Duration.ofHours(3));
    newsroom.dispatch();

    assertThat(newsroom.told(desk)).singleElement().asString().contains("밀린 소식 1건");
  }

  @EveryDatabase
  void makesACatchUpDigestOfASuspensionAlsoOfWhatWasOnItsWay(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");
    Feed feed = newsroom.knownFeed("gaon");
    newsroom.publish(feed, newsroom.entry("1", "메타, 새 안경 공개"));
    newsroom.clock.advance(Duration.ofMinutes(1));
    newsroom.queue();
    newsroom.suspend(desk);
    newsroom.publish(feed, newsroom.entry("2", "메타 배당 늘려"));
    newsroom.clock.advance(Duration.ofDays(20));
    newsroom.queue();

    newsroom.readmit(desk);
    newsroom.dispatch();

    assertThat(newsroom.told(desk)).singleElement().asString().contains("밀린 소식 2건", "안경", "배당");
  }

  @EveryDatabase
  void keepsANoticeOfAFeedForAChatThatIsSuspended(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");
    Feed feed = newsroom.knownFeed("gaon");
    database.inTransaction(handle -> newsroom.notices.gone(handle, feed, newsroom.clock.instant()));
    newsroom.suspend(desk);

    newsroom.readmit(desk);
    newsroom.dispatch();

    assertThat(newsroom.told(desk)).singleElement().asString().contains("gaon");
  }

  @EveryDatabase
  void tellsThatThereIsNothingOnlyWhereThatIsWanted(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat silent = newsroom.chat("1", MORNINGS, "메타");
    Chat told = newsroom.chat("2", MORNINGS, "메타");
    newsroom.prefer(told, Preferences.DEFAULT.withEmpties(Preferences.Empties.TOLD));
    newsroom.schedule(silent, MORNING);
    newsroom.schedule(told, MORNING);

    newsroom.clock.advanceTo(MORNING);
    newsroom.dispatch();
    newsroom.clock.advance(Duration.ofDays(1).plusHours(2));
    newsroom.dispatch();

    assertThat(newsroom.told(silent)).isEmpty();
    assertThat(newsroom.told(told)).hasSize(2).allMatch(text -> text.contains("새 소식이 없습니다"));
  }

  @EveryDatabase
  void drawsTheLastSevenDaysOfEachWatch(Database database) {
    Newsroom newsroom = newsroom(database);
    Chat desk = newsroom.chat("1", INSTANTLY, "메타");
    Feed feed = newsroom.knownFeed("gaon");
    for (String subject : subjects(3)) {
      newsroom.publish(feed, newsroom.entry(subject, "메타 " + subject));
      newsroom.deliver();
      newsroom.clock.advance(Duration.ofDays(3));
    }

    assertThat(newsroom.told(desk).getLast())
        .contains(new Trend(List.of(1, 0, 0, 1, 0, 0, 1)).line());
  }

  private static List<String> subjects(int count) {
    return List.of(
            "유럽 규제 소송 패소",
            "광고 매출 사상 최대",
            "인공지능 연구소 설립",
            "임원 대거 교체",
            "해저 케이블 착공",
            "사옥 매각 검토",
            "가상현실 게임 단종",
            "개발자 행사 연기",
            "청소년 보호 기능 확대",
            "배당 처음 지급",
            "결제 서비스 철수",
            "위성 통신 실험 성공")
        .subList(0, count);
  }

  private static Preferences quiet(QuietHours.Manner manner) {
    return Preferences.DEFAULT.withQuiet(
        new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), manner));
  }

  private static Newsroom newsroom(Database database) {
    return new Newsroom(database, new FakeClock(EVENING));
  }
}
