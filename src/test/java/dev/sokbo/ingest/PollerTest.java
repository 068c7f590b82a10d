package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.config.Cidr;
import dev.sokbo.discovery.FeedFinder;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.fetch.AddressGuard;
import dev.sokbo.fetch.Fetcher;
import dev.sokbo.poll.PollQueue;
import dev.sokbo.poll.PollStore;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.syndication.FeedParser;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import dev.sokbo.watch.ChoiceStore;
import dev.sokbo.watch.ChoiceStore.Choice;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed's trouble must stay its own, be told, and pass by itself. */
final class PollerTest {

  private static final Instant START = Instant.parse("2026-08-03T00:00:00Z");

  private static final AddressGuard GUARD = new AddressGuard(List.of(Cidr.parse("127.0.0.0/8")));

  private final FakeClock clock = new FakeClock(START);
  private final Newsroom newsroom = new Newsroom(TestDatabases.open(Dialect.SQLITE), clock);
  private final FeedStore feeds = new FeedStore();
  private final ChoiceStore choices = new ChoiceStore();
  private final MockWebServer server = new MockWebServer();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Fetcher fetcher = new Fetcher(GUARD, "test", clock);

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
    newsroom.database.close();
  }

  @Test
  void takesInWhatAFeedBrings() {
    newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed feed = add("/rss");
    server.enqueue(rss("메타, 해저 케이블 투자 두 배로 늘린다"));

    pollAll();

    Feed polled = newsroom.reread(feed);
    assertThat(polled.title()).isEqualTo("Sample");
    assertThat(polled.succeededAt()).isEqualTo(START);
    assertThat(polled.nextPollAt()).isAfter(START);
    assertThat(metrics.counter("sokbo.matches").count()).isEqualTo(1);
  }

  @Test
  void parsesAnUnchangedBodyOnlyOnce() {
    Feed feed = add("/rss");
    server.enqueue(rss("소식 하나"));
    server.enqueue(rss("소식 하나"));

    pollAll();
    clock.advance(Duration.ofHours(5));
    pollAll();

    assertThat(metrics.counter("sokbo.polls", "outcome", "changed").count()).isEqualTo(1);
    assertThat(metrics.counter("sokbo.polls", "outcome", "unchanged").count()).isEqualTo(1);
    assertThat(newsroom.reread(feed).succeededAt()).isEqualTo(START.plus(Duration.ofHours(5)));
    assertThat(newsroom.reread(feed).nextPollAt()).isAfter(START.plus(Duration.ofHours(5)));
  }

  @Test
  void asksByTheValidatorsThatTheSameBodyCameWithLast() throws InterruptedException {
    add("/rss");
    for (String etag : List.of("one", "two", "two")) {
      server.enqueue(rss("소식 하나").newBuilder().addHeader("ETag", quoted(etag)).build());
    }

    for (int poll = 0; poll < 3; poll++) {
      pollAll();
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
    add("/rss");
    server.enqueue(
        rss("소식 하나")
            .newBuilder()
            .addHeader("Link", "<https://hub.example/>; rel=hub, </topic>; rel=self")
            .build());
    server.enqueue(rss("소식 둘"));

    pollAll();
    assertThat(hubs()).containsExactly("https://hub.example/ " + server.url("/topic"));

    clock.advance(Duration.ofHours(5));
    pollAll();
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
    Feed feed = add("/rss");
    server.enqueue(new MockResponse.Builder().code(500).build());
    server.enqueue(rss("소식 하나"));

    pollAll();
    Feed failed = newsroom.reread(feed);
    assertThat(failed.trouble()).isEqualTo(Trouble.of(TroubleKind.SITE_PROBLEM, 500));
    assertThat(failed.failures()).isEqualTo(1);
    assertThat(failed.nextPollAt()).isBetween(START.plusSeconds(300), START.plusSeconds(331));

    clock.advanceTo(failed.nextPollAt());
    pollAll();
    assertThat(newsroom.reread(feed).trouble()).isNull();
    assertThat(newsroom.reread(feed).failures()).isZero();
  }

  @Test
  void saysWhatIsWrongWithADocumentThatIsNoFeed() {
    Feed feed = add("/page");
    server.enqueue(page(""));
    for (int path = 0; path < 8; path++) {
      server.enqueue(new MockResponse.Builder().code(404).build());
    }

    pollAll();

    assertThat(newsroom.reread(feed).trouble())
        .isEqualTo(Trouble.of(TroubleKind.PAGE_WITHOUT_FEED));
    assertThat(server.getRequestCount()).isEqualTo(9);
  }

  @Test
  void readsTheOneFeedOfAPageInItsPlace() {
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed feed = request("/page", chat);
    server.enqueue(page("<link rel=alternate type='application/rss+xml' href='/rss'>"));
    server.enqueue(rss("메타, 해저 케이블 투자 두 배로 늘린다"));

    pollAll();
    pollAll();
    newsroom.deliver();

    assertThat(newsroom.reread(feed).url()).isEqualTo(server.url("/rss").toString());
    assertThat(newsroom.told(chat))
        .as("the match of the first read is shown and not delivered")
        .singleElement()
        .asString()
        .contains("‘Sample’ 피드를", "1건", "해저 케이블");
  }

  @Test
  void passesOverFeedsOfAPageThatNobodyMaySubscribeTo() {
    Feed feed = request("/page", newsroom.chat("1", new Cadence.Instantly(), "메타"));
    server.enqueue(
        page(
            "<link rel=alternate type='application/rss+xml' href='https://me:hush@a.example/rss'>"
                + "<link rel=alternate type='application/rss+xml' href='ftp://a.example/rss'>"
                + "<link rel=alternate type='application/rss+xml' href='/rss'>"));

    pollAll();

    assertThat(newsroom.reread(feed).url()).isEqualTo(server.url("/rss").toString());
  }

  @Test
  void letsAChatPickAmongTheFeedsOfAPage() {
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    request("/page", chat);
    server.enqueue(
        page(
            "<link rel=alternate type='application/rss+xml' title='전체' href='/all'>"
                + "<link rel=alternate type='application/atom+xml' title='경제' href='/money'>"
                + "<link rel=alternate type='application/rss+xml' href='/comments/feed'>"));

    pollAll();
    newsroom.deliver();

    assertThat(newsroom.told(chat)).singleElement().asString().contains("1. 전체", "2. 경제");
    assertThat(newsroom.database.<List<Feed>, RuntimeException>read(feeds::all)).isEmpty();
    Choice second =
        newsroom.database.<Choice, RuntimeException>read(
            handle -> choices.pick(handle, chat.id(), 2).orElseThrow());
    assertThat(second).isEqualTo(new Choice(server.url("/money").toString(), "경제"));
  }

  @Test
  void tellsWhoAskedForAFeedThatItCannotBeRead() {
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    request("/rss", chat);
    server.enqueue(new MockResponse.Builder().code(404).build());

    pollAll();
    newsroom.deliver();

    assertThat(newsroom.told(chat)).singleElement().asString().contains("HTTP 404");
  }

  @Test
  void asksAFeedOnceThoughItIsDueAllTheWhile() {
    add("/rss");
    server.enqueue(rss("소식 하나"));

    pollAll();
    pollAll();

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  /** Polls what is due and waits for it, as closing a poller does. */
  private void pollAll() {
    try (Poller poller = poller()) {
      poller.pollDue();
    }
  }

  private Poller poller() {
    FeedPoll poll =
        new FeedPoll(
            fetcher,
            new FeedParser(),
            newsroom.ingest,
            newsroom.health,
            new PageVisit(
                newsroom.database,
                feeds,
                new PollStore(),
                choices,
                new FeedFinder(fetcher, new FeedParser(), clock, Duration.ZERO),
                newsroom.notices),
            new IngestMeters(metrics),
            clock);
    return new Poller(
        newsroom.database, new PollQueue(), poll, GUARD, clock, 4, Duration.ofSeconds(15));
  }

  private Feed add(String path) {
    return newsroom.database.transaction(
        handle ->
            feeds.add(
                handle, server.url(path).toString(), FeedStore.Following.COMMON, clock.instant()));
  }

  private Feed request(String path, Chat chat) {
    Feed feed =
        newsroom.database.transaction(
            handle ->
                feeds.add(
                    handle,
                    server.url(path).toString(),
                    FeedStore.Following.ON_REQUEST,
                    clock.instant()));
    newsroom.follow(chat, feed);
    return feed;
  }

  private static MockResponse page(String head) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "text/html")
        .body("<!doctype html><html><head>" + head + "</head><body>hello</body></html>")
        .build();
  }

  private static MockResponse rss(String title) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/rss+xml; charset=utf-8")
        .body(
            """
            <rss version="2.0"><channel><title>Sample</title>
            <item><guid>1</guid><title>%s</title><link>https://news.example/1</link></item>
            </channel></rss>
            """
                .formatted(title))
        .build();
  }
}
