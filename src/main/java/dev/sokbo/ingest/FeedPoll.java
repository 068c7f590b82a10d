package dev.sokbo.ingest;

import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.PollSchedule;
import dev.sokbo.fetch.FetchResult;
import dev.sokbo.fetch.Fetcher;
import dev.sokbo.store.Database;
import dev.sokbo.syndication.FeedDocument;
import dev.sokbo.syndication.FeedFormatException;
import dev.sokbo.syndication.FeedParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One poll of one feed: fetched, parsed only if it changed, and taken in. */
public final class FeedPoll {

  private static final Logger LOG = LoggerFactory.getLogger(FeedPoll.class);

  private final Database database;
  private final FeedStore feeds;
  private final Fetcher fetcher;
  private final FeedParser parser;
  private final PollSchedule schedule;
  private final Ingest ingest;
  private final IngestMeters meters;
  private final InstantSource clock;

  public FeedPoll(
      Database database,
      FeedStore feeds,
      Fetcher fetcher,
      FeedParser parser,
      PollSchedule schedule,
      Ingest ingest,
      IngestMeters meters,
      InstantSource clock) {
    this.database = database;
    this.feeds = feeds;
    this.fetcher = fetcher;
    this.parser = parser;
    this.schedule = schedule;
    this.ingest = ingest;
    this.meters = meters;
    this.clock = clock;
  }

  void run(Feed feed) {
    switch (fetcher.fetch(feed.request())) {
      case FetchResult.NotModified notModified -> unchanged(feed);
      case FetchResult.Failed failed -> fail(feed, failed.reason(), failed.retryAfter());
      case FetchResult.Fetched fetched -> {
        if (fetched.bodyHash().equals(feed.bodyHash())) {
          unchanged(feed);
        } else {
          read(feed, fetched);
        }
      }
    }
  }

  /**
   * Records a poll that failed: kept with its reason, tried again later.
   *
   * @param retryAfter how long the site asks to be left alone; absent where it doesn't
   */
  void fail(Feed feed, String reason, @Nullable Duration retryAfter) {
    meters.failed();
    Instant now = clock.instant();
    Instant next = schedule.afterFailure(feed.url(), feed.failures() + 1, retryAfter, now);
    LOG.info("feed {} failed, asked again at {}: {}", feed.id(), next, reason);
    database.inTransaction(handle -> feeds.recordFailure(handle, feed.id(), reason, now, next));
  }

  private void unchanged(Feed feed) {
    meters.unchanged();
    ingest.unchanged(feed, clock.instant());
  }

  private void read(Feed feed, FetchResult.Fetched fetched) {
    Instant now = clock.instant();
    FeedDocument document =
        new FeedDocument(
            fetched.body(),
            fetched.contentType(),
            fetched.contentLanguage(),
            fetched.finalUrl(),
            now);
    try {
      Ingest.Taken taken = ingest.take(feed, fetched, parser.parse(document), now);
      meters.changed(taken);
      LOG.debug("feed {}: {}", feed.id(), taken);
    } catch (FeedFormatException e) {
      fail(feed, String.valueOf(e.getMessage()), null);
    }
  }
}
