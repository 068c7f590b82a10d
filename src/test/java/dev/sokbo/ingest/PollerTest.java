package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.config.Cidr;
import dev.sokbo.digest.Cadence;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.PollStore;
import dev.sokbo.fetch.AddressGuard;
import dev.sokbo.fetch.Fetcher;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.syndication.FeedParser;
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
    add("/rss");
    server.enqueue(rss("소식 하나"));
    server.enqueue(rss("소식 하나"));

    pollAll();
    clock.advance(Duration.ofHours(5));
    pollAll();

    assertThat(metrics.counter("sokbo.polls", "outcome", "changed").count()).isEqualTo(1);
    assertThat(metrics.counter("sokbo.polls", "outcome", "unchanged").count()).isEqualTo(1);
  }

  @Test
  void keepsAFailuresReasonAndTriesAgainLater() {
    Feed feed = add("/rss");
    server.enqueue(new MockResponse.Builder().code(500).build());
    server.enqueue(rss("소식 하나"));

    pollAll();
    Feed failed = newsroom.reread(feed);
    assertThat(failed.lastError()).contains("HTTP 500");
    assertThat(failed.failures()).isEqualTo(1);
    assertThat(failed.nextPollAt()).isBetween(START.plusSeconds(300), START.plusSeconds(331));

    clock.advanceTo(failed.nextPollAt());
    pollAll();
    assertThat(newsroom.reread(feed).lastError()).isNull();
    assertThat(newsroom.reread(feed).failures()).isZero();
  }

  @Test
  void saysWhatIsWrongWithADocumentThatIsNoFeed() {
    Feed feed = add("/page");
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/html")
            .body("<!doctype html><html><body>hello</body></html>")
            .build());

    pollAll();

    assertThat(newsroom.reread(feed).lastError()).isNotBlank();
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
            new IngestMeters(metrics),
            clock);
    return new Poller(
        newsroom.database, new PollStore(), poll, GUARD, clock, 4, Duration.ofSeconds(15));
  }

  private Feed add(String path) {
    return newsroom.database.transaction(
        handle ->
            feeds.add(
                handle, server.url(path).toString(), FeedStore.Following.COMMON, clock.instant()));
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
