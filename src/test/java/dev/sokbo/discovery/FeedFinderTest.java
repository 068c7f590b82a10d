package dev.sokbo.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.config.Cidr;
import dev.sokbo.fetch.AddressGuard;
import dev.sokbo.fetch.Fetcher;
import dev.sokbo.syndication.FeedLink;
import dev.sokbo.syndication.FeedParser;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * People paste the address of a page; what they want is its feed, with few requests to the site.
 */
final class FeedFinderTest {

  private static final String FEED = "<rss version='2.0'><channel><title>T</title></channel></rss>";

  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-08-01T00:00:00Z"));
  private final MockWebServer server = new MockWebServer();
  private final Fetcher fetcher =
      new Fetcher(new AddressGuard(List.of(Cidr.parse("127.0.0.0/8"))), "test", clock);
  private final FeedFinder finder = new FeedFinder(fetcher, new FeedParser(), clock, Duration.ZERO);
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void takesWhatThePageNamesWithoutAskingForMore() {
    serve("/feed");
    List<FeedLink> named = List.of(new FeedLink(url("/news.xml"), "News"));

    assertThat(finder.find(url("/"), named)).isEqualTo(named);
    assertThat(asked).isEmpty();
  }

  @Test
  void leavesTheFeedOfCommentsOutUnlessThereIsNoOther() {
    FeedLink news = new FeedLink(url("/feed/"), "Harbour");
    FeedLink comments = new FeedLink(url("/comments/feed/"), "Harbour comments");

    assertThat(finder.find(url("/"), List.of(news, comments))).containsExactly(news);
    assertThat(finder.find(url("/"), List.of(comments))).containsExactly(comments);
  }

  @Test
  void triesBelowThePageFirstAndThenTheUsualAddressesOfTheSite() {
    serve("/feed.xml");

    assertThat(finder.find(url("/blog/"), List.of()))
        .containsExactly(new FeedLink(url("/feed.xml"), null));
    assertThat(asked).containsExactly("/blog/feed", "/feed", "/rss", "/rss.xml", "/feed.xml");
  }

  @Test
  void findsTheFeedOfABlogInAFolder() {
    serve("/blog/feed");

    assertThat(finder.find(url("/blog?page=2"), List.of()))
        .containsExactly(new FeedLink(url("/blog/feed"), null));
  }

  @Test
  void asksForNoAddressTwiceAndFindsNothingWhereThereIsNothing() {
    serve("/elsewhere");

    assertThat(finder.find(url("/"), List.of())).isEmpty();
    assertThat(asked).doesNotHaveDuplicates().hasSize(7);
  }

  private String url(String path) {
    return server.url(path).toString();
  }

  /** Serves one feed; everything else is a page of apology, as many sites send it. */
  private void serve(String path) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String target = request.getUrl().encodedPath();
            asked.add(target);
            return new MockResponse.Builder()
                .body(target.equals(path) ? FEED : "<html><body>Sorry</body></html>")
                .build();
          }
        });
  }
}
