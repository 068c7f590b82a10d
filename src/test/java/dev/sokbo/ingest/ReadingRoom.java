package dev.sokbo.ingest;

import dev.sokbo.FakeClock;
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
import dev.sokbo.watch.ChoiceStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

/** A server of feeds on loopback, and what it takes to poll them in virtual time. */
final class ReadingRoom implements AutoCloseable {

  static final Instant START = Instant.parse("2026-08-03T00:00:00Z");

  /** Polls in flight. */
  static final int AT_ONCE = 4;

  private static final AddressGuard GUARD = new AddressGuard(List.of(Cidr.parse("127.0.0.0/8")));

  final FakeClock clock = new FakeClock(START);
  final Newsroom newsroom = new Newsroom(TestDatabases.open(Dialect.SQLITE), clock);
  final MockWebServer server = new MockWebServer();
  private final Fetcher fetcher = new Fetcher(GUARD, "test", clock);
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final ChoiceStore choices = new ChoiceStore();
  private final FeedStore feeds = new FeedStore();

  /** Polls what is due and waits for it, as closing a poller does. */
  void pollAll() {
    try (Poller poller = poller()) {
      poller.pollDue();
    }
  }

  Poller poller() {
    return poller(AT_ONCE);
  }

  Poller poller(int atOnce) {
    FeedParser parser = new FeedParser();
    PageVisit pages =
        new PageVisit(
            newsroom.database,
            feeds,
            new PollStore(),
            choices,
            new FeedFinder(fetcher, parser, clock, Duration.ZERO),
            newsroom.notices);
    FeedPoll poll =
        new FeedPoll(
            fetcher,
            parser,
            newsroom.ingest,
            newsroom.health,
            pages,
            new IngestMeters(metrics),
            clock);
    return new Poller(
        newsroom.database, new PollQueue(), poll, GUARD, clock, atOnce, Duration.ofSeconds(15));
  }

  /** A common feed of the server, which is called by its address, so that it need not be spared. */
  Feed add(String path) {
    return add(path, FeedStore.Following.COMMON);
  }

  /** A feed of the server that one chat asks for. */
  Feed request(String path, Chat chat) {
    Feed feed = add(path, FeedStore.Following.ON_REQUEST);
    newsroom.follow(chat, feed);
    return feed;
  }

  private Feed add(String path, FeedStore.Following following) {
    return newsroom.database.transaction(
        handle -> feeds.add(handle, url(path), following, clock.instant()));
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getPort() + path;
  }

  static MockResponse rss(String... titles) {
    StringBuilder items = new StringBuilder();
    for (String title : titles) {
      items.append("<item><guid>%s</guid><title>%s</title></item>".formatted(title, title));
    }
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/rss+xml; charset=utf-8")
        .body("<rss version='2.0'><channel><title>Sample</title>" + items + "</channel></rss>")
        .build();
  }

  static MockResponse moved(int code, String location) {
    return new MockResponse.Builder().code(code).addHeader("Location", location).build();
  }

  @Override
  public void close() {
    fetcher.close();
    server.close();
    newsroom.database.close();
  }
}
