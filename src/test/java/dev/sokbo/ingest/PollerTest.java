package dev.sokbo.ingest;

import static dev.sokbo.ingest.ReadingRoom.START;
import static dev.sokbo.ingest.ReadingRoom.rss;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import dev.sokbo.watch.ChoiceStore.Choice;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed's trouble must stay its own, be told, and pass by itself. */
final class PollerTest {

  private final ReadingRoom room = new ReadingRoom();
  private final FakeClock clock = room.clock;
  private final Newsroom newsroom = room.newsroom;
  private final MockWebServer server = room.server;

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void takesInWhatAFeedBrings() {
    newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed feed = room.add("/rss");
    server.enqueue(rss("메타, 해저 케이블 투자 두 배로 늘린다"));

    room.pollAll();

    Feed polled = newsroom.reread(feed);
    assertThat(polled.title()).isEqualTo("Sample");
    assertThat(polled.succeededAt()).isEqualTo(START);
    assertThat(polled.nextPollAt()).isAfter(START);
    assertThat(room.metrics.counter("sokbo.matches").count()).isEqualTo(1);
  }

  @Test
  void parsesAnUnchangedBodyOnlyOnce() {
    Feed feed = room.add("/rss");
    server.enqueue(rss("소식 하나"));
    server.enqueue(rss("소식 하나"));

    room.pollAll();
    clock.advance(Duration.ofHours(5));
    room.pollAll();

    assertThat(room.metrics.counter("sokbo.polls", "outcome", "changed").count()).isEqualTo(1);
    assertThat(room.metrics.counter("sokbo.polls", "outcome", "unchanged").count()).isEqualTo(1);
    assertThat(newsroom.reread(feed).succeededAt()).isEqualTo(START.plus(Duration.ofHours(5)));
    assertThat(newsroom.reread(feed).nextPollAt()).isAfter(START.plus(Duration.ofHours(5)));
  }

  @Test
  void asksByTheValidatorsThatTheSameBodyCameWithLast() throws InterruptedException {
    room.add("/rss");
    for (String etag : List.of("one", "two", "two")) {
      server.enqueue(rss("소식 하나").newBuilder().addHeader("ETag", quoted(etag)).build());
    }

    for (int poll = 0; poll < 3; poll++) {
      room.pollAll();
      clock.advance(Duration.ofHours(5));
    }

    assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
    assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo(quoted("one"));
    assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo(quoted("two"));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  @Test
  void noticesTheHubThatHeadersNameAndThatTheyNameNoneAnyMore() {
    room.add("/rss");
    server.enqueue(
        rss("소식 하나")
            .newBuilder()
            .addHeader("Link", "<https://hub.example/>; rel=hub, </topic>; rel=self")
            .build());
    server.enqueue(rss("소식 둘"));

    room.pollAll();
    assertThat(hubs()).containsExactly("https://hub.example/ " + room.url("/topic"));

    clock.advance(Duration.ofHours(5));
    room.pollAll();
    assertThat(hubs()).isEmpty();
  }

  private List<String> hubs() {
    return newsroom.database.<List<String>, RuntimeException>read(
        handle ->
            handle
                .createQuery("select hub || ' ' || topic from hub_lease")
                .mapTo(String.class)
                .list());
  }

  @Test
  void keepsAFailuresReasonAndTriesAgainLater() {
    Feed feed = room.add("/rss");
    server.enqueue(new MockResponse.Builder().code(500).build());
    server.enqueue(rss("소식 하나"));

    room.pollAll();
    Feed failed = newsroom.reread(feed);
    assertThat(failed.trouble()).isEqualTo(Trouble.of(TroubleKind.SITE_PROBLEM, 500));
    assertThat(failed.failures()).isEqualTo(1);
    assertThat(failed.nextPollAt()).isBetween(START.plusSeconds(300), START.plusSeconds(331));

    clock.advanceTo(failed.nextPollAt());
    room.pollAll();
    assertThat(newsroom.reread(feed).trouble()).isNull();
    assertThat(newsroom.reread(feed).failures()).isZero();
  }

  @Test
  void saysWhatIsWrongWithADocumentThatIsNoFeed() {
    Feed feed = room.add("/page");
    server.enqueue(page(""));
    for (int path = 0; path < 8; path++) {
      server.enqueue(new MockResponse.Builder().code(404).build());
    }

    room.pollAll();

    assertThat(newsroom.reread(feed).trouble())
        .isEqualTo(Trouble.of(TroubleKind.PAGE_WITHOUT_FEED));
    assertThat(server.getRequestCount()).isEqualTo(9);
  }

  @Test
  void readsTheOneFeedOfAPageInItsPlace() {
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed feed = room.request("/page", chat);
    server.enqueue(page("<link rel=alternate type='application/rss+xml' href='/rss'>"));
    server.enqueue(rss("메타, 해저 케이블 투자 두 배로 늘린다"));

    room.pollAll();
    room.pollAll();
    newsroom.deliver();

    assertThat(newsroom.reread(feed).url()).isEqualTo(room.url("/rss"));
    assertThat(newsroom.told(chat))
        .as("the match of the first read is shown and not delivered")
        .singleElement()
        .asString()
        .contains("‘Sample’ 피드를", "1건", "해저 케이블");
  }

  @Test
  void passesOverFeedsOfAPageThatNobodyMaySubscribeTo() {
    Feed feed = room.request("/page", newsroom.chat("1", new Cadence.Instantly(), "메타"));
    server.enqueue(
        page(
            "<link rel=alternate type='application/rss+xml' href='https://me:hush@a.example/rss'>"
                + "<link rel=alternate type='application/rss+xml' href='ftp://a.example/rss'>"
                + "<link rel=alternate type='application/rss+xml' href='/rss'>"));

    room.pollAll();

    assertThat(newsroom.reread(feed).url()).isEqualTo(room.url("/rss"));
  }

  @Test
  void letsAChatPickAmongTheFeedsOfAPage() {
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    room.request("/page", chat);
    server.enqueue(
        page(
            "<link rel=alternate type='application/rss+xml' title='전체' href='/all'>"
                + "<link rel=alternate type='application/atom+xml' title='경제' href='/money'>"
                + "<link rel=alternate type='application/rss+xml' href='/comments/feed'>"));

    room.pollAll();
    newsroom.deliver();

    assertThat(newsroom.told(chat)).singleElement().asString().contains("1. 전체", "2. 경제");
    assertThat(newsroom.database.<List<Feed>, RuntimeException>read(new FeedStore()::all))
        .isEmpty();
    Choice second =
        newsroom.database.<Choice, RuntimeException>read(
            handle -> room.choices.pick(handle, chat.id(), 2).orElseThrow());
    assertThat(second).isEqualTo(new Choice(room.url("/money"), "경제"));
  }

  @Test
  void tellsWhoAskedForAFeedThatItCannotBeRead() {
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    room.request("/rss", chat);
    server.enqueue(new MockResponse.Builder().code(404).build());

    room.pollAll();
    newsroom.deliver();

    assertThat(newsroom.told(chat)).singleElement().asString().contains("HTTP 404");
  }

  @Test
  void asksAFeedOnceThoughItIsDueAllTheWhile() {
    room.add("/rss");
    server.enqueue(rss("소식 하나"));

    room.pollAll();
    room.pollAll();

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  private static MockResponse page(String head) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "text/html")
        .body("<!doctype html><html><head>" + head + "</head><body>hello</body></html>")
        .build();
  }
}
