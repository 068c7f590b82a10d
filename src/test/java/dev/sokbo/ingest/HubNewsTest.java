package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.syndication.FeedParser;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import okio.ByteString;

/**
 * What a hub brings may be a part of the feed or nonsense; polls bring the rest, and no repeats.
 */
final class HubNewsTest {

  private static final String NEWS = "메타, 해저 케이블 투자 두 배로 늘린다";

  private final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T00:00:00Z"));

  @EveryDatabase
  void tellsWhatAHubBringsOnceThoughThePollBringsItToo(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed feed = newsroom.knownFeed("gaon");

    hub(newsroom).take(feed.id(), rss("n", NEWS), "application/rss+xml");
    newsroom.publish(newsroom.reread(feed), newsroom.entry("n", NEWS), newsroom.entry("o", "축제"));
    newsroom.deliver();

    assertThat(newsroom.told(chat)).singleElement().asString().contains("해저 케이블");
    assertThat(newsroom.reread(feed).nextPollAt()).isAfter(clock.instant());
  }

  @EveryDatabase
  void takesNothingFromWhatIsNoFeed(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Feed feed = newsroom.knownFeed("gaon");
    HubNews hub = hub(newsroom);

    hub.take(feed.id(), ByteString.encodeUtf8("<html><body>메타</body></html>"), "text/html");
    hub.take(feed.id(), ByteString.EMPTY, null);
    hub.take(
        feed.id(), ByteString.encodeUtf8("\u0000\uFFFF{"), "application/json; charset=nowhere");

    assertThat(newsroom.reread(feed)).isEqualTo(feed);
  }

  @EveryDatabase
  void takesNothingForAFeedThatIsNotReadYetOrNotThere(Database database) {
    Newsroom newsroom = new Newsroom(database, clock);
    Chat chat = newsroom.chat("1", new Cadence.Instantly(), "메타");
    Feed unread = newsroom.newFeed("daon");

    hub(newsroom).take(unread.id(), rss("n", NEWS), null);
    hub(newsroom).take(4711, rss("n", NEWS), null);
    newsroom.deliver();

    assertThat(newsroom.told(chat)).isEmpty();
    assertThat(newsroom.reread(unread)).isEqualTo(unread);
  }

  private HubNews hub(Newsroom newsroom) {
    return new HubNews(
        newsroom.database,
        new FeedStore(),
        new FeedParser(),
        newsroom.ingest,
        new IngestMeters(new SimpleMeterRegistry()),
        clock);
  }

  private static ByteString rss(String id, String title) {
    return ByteString.encodeUtf8(
        """
        <rss version="2.0"><channel><title>gaon</title>
        <item><guid>%s</guid><title>%s</title><link>https://news.example/%s</link></item>
        </channel></rss>
        """
            .formatted(id, title, id));
  }
}
