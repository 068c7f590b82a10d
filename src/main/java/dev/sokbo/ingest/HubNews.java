package dev.sokbo.ingest;

import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedState;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.store.Database;
import dev.sokbo.syndication.FeedDocument;
import dev.sokbo.syndication.FeedFormatException;
import dev.sokbo.syndication.FeedParser;
import dev.sokbo.websub.WebSub;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what hubs bring of feeds that were read before. */
public final class HubNews implements WebSub.Publications {

  private static final Logger LOG = LoggerFactory.getLogger(HubNews.class);

  private final Database database;
  private final FeedStore feeds;
  private final FeedParser parser;
  private final Ingest ingest;
  private final IngestMeters meters;
  private final InstantSource clock;

  public HubNews(
      Database database,
      FeedStore feeds,
      FeedParser parser,
      Ingest ingest,
      IngestMeters meters,
      InstantSource clock) {
    this.database = database;
    this.feeds = feeds;
    this.parser = parser;
    this.ingest = ingest;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void take(long feedId, ByteString body, @Nullable String contentType) {
    Optional<Feed> feed =
        database
            .<Optional<Feed>, RuntimeException>read(handle -> feeds.find(handle, feedId))
            .filter(found -> found.state() == FeedState.ACTIVE && found.succeededAt() != null);
    feed.ifPresent(found -> take(found, body, contentType));
  }

  private void take(Feed feed, ByteString body, @Nullable String contentType) {
    Instant now = clock.instant();
    try {
      Ingest.Taken taken =
          ingest.takeMore(
              feed, parser.parse(new FeedDocument(body, contentType, null, feed.url(), now)), now);
      meters.changed(taken);
      LOG.debug("feed {}, by its hub: {}", feed.id(), taken);
    } catch (FeedFormatException e) {
      LOG.info("feed {}: its hub brought no feed: {}", feed.id(), e.getMessage());
    }
  }
}
