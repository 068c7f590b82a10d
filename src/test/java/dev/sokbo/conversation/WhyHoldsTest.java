package dev.sokbo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.delivery.RelayDriver;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.ingest.IngestDriver;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.message.PlainText;
import dev.sokbo.messenger.FakeMessenger;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.syndication.ParsedEntry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code why} must say what keeps news from a chat, and until when. */
final class WhyHoldsTest {

  private static final ChatAddress DESK = new ChatAddress(Platform.TELEGRAM, "42");

  /** A Monday, 10:00 in Seoul. */
  private final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T01:00:00Z"));

  private final Database database = TestDatabases.open(Dialect.SQLITE);
  private final FakeMessenger telegram = new FakeMessenger(Platform.TELEGRAM);
  private final WatchIndex index = new WatchIndex();
  private final CommandRoom room = new CommandRoom(database, clock, List.of(telegram), index);
  private final Typist desk = new Typist(room.conversation(), DESK);
  private final IngestDriver ingest =
      new IngestDriver(database, index, CommandRoom.GROUPING_WAIT, clock.instant());

  @BeforeEach
  void watch() {
    desk.type("watch 로봇");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schedule daily 18:00|Waits for the digest at Mon 3 Aug 18:00.",
        "mute 8h|All news is muted: held until Mon 3 Aug 18:00.",
        "mute|All news is muted: held until you unmute it.",
        "mute 로봇 1d|Muted: held until Tue 4 Aug 10:00.",
        "mute feed 1|Muted: held until you unmute it.",
        "quiet 09:00-12:00|Quiet hours: held until Mon 3 Aug 12:00.",
        "pause|Paused: held until you resume.",
      })
  void tellsInEnglishWhatHoldsNewsThatNoMessageTells(String line, String reason) {
    publish("로봇 팔이 나왔다");
    desk.type(line);
    dispatch();

    assertThat(desk.type("why 로봇 팔")).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schedule daily 18:00|8월 3일(월) 18:00 요약에 들어갑니다.",
        "mute 8h|모든 소식이 음소거되어 8월 3일(월) 18:00까지 보류합니다.",
        "mute 로봇 1d|음소거되어 8월 4일(화) 10:00까지 보류합니다.",
        "quiet 09:00-12:00|조용한 시간이라 8월 3일(월) 12:00까지 보류합니다.",
        "pause|일시 정지되어 resume할 때까지 보류합니다.",
      })
  void tellsItInKorean(String line, String reason) {
    desk.type("lang ko");
    publish("로봇 팔이 나왔다");
    desk.type(line);
    dispatch();

    assertThat(desk.type("why 로봇 팔")).contains(reason);
  }

  @Test
  void tellsThatQuietHoursHoldAMessageThatWasOnItsWay() {
    publish("로봇 팔이 나왔다");
    clock.advance(CommandRoom.GROUPING_WAIT);
    room.dispatch().dispatchDue();
    desk.type("quiet 09:00-12:00");
    new RelayDriver(database, List.of(telegram), clock).pass();

    assertThat(desk.type("why 로봇 팔")).contains("Quiet hours: held until Mon 3 Aug 12:00.");
  }

  @Test
  void tellsIntoWhichStoryAReportWasFolded() {
    publish("로봇 팔 신제품 공개한 가온테크");
    publish("로봇 팔 신제품 공개한 가온테크(종합)");

    assertThat(desk.type("why 가온테크(종합)"))
        .contains("Folded into an earlier report of the same story: 로봇 팔 신제품 공개한 가온테크");
  }

  @Test
  void explainsTheStoryOfANumberInTheLastDigest() {
    publish("로봇 팔이 나왔다");
    publish("수영하는 로봇 물고기 공개");
    dispatch();
    new RelayDriver(database, List.of(telegram), clock).pass();
    String digest = PlainText.of(telegram.arrivals().getLast().delivery().message());
    boolean armIsSecond = digest.contains("2. 로봇 팔");

    assertThat(desk.type("why 2")).contains(armIsSecond ? "로봇 팔이" : "로봇 물고기");
    assertThat(desk.type("why 1")).contains(armIsSecond ? "로봇 물고기" : "로봇 팔이");
    assertThat(desk.type("why 3")).contains("Found no entry for ‘3’");
  }

  private void dispatch() {
    clock.advance(CommandRoom.GROUPING_WAIT);
    room.dispatch().dispatchDue();
  }

  private void publish(String title) {
    ingest.take(feed(), List.of(), clock.instant());
    ParsedEntry entry =
        new ParsedEntry(title, title, null, clock.instant(), null, null, null, null);
    ingest.take(feed(), List.of(entry), clock.instant());
  }

  private Feed feed() {
    String url = "https://outlet.example/rss";
    return database.transaction(
        handle -> new FeedStore().add(handle, url, FeedStore.Following.COMMON, clock.instant()));
  }
}
