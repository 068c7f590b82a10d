package dev.sokbo.ingest;

import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims the feeds that are due and polls each on a thread of its own, so many at a time. */
public final class Poller implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  /** Longer than any poll may take, so that a claimed feed is polled by one only. */
  private static final Duration LEASE = Duration.ofSeconds(45);

  private final Database database;
  private final FeedStore feeds;
  private final FeedPoll poll;
  private final InstantSource clock;
  private final int concurrency;
  private final Duration grace;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Counts the polls in flight, and one for the poller itself. */
  private final Phaser inFlight = new Phaser(1);

  private volatile boolean closed;

  /**
   * @param concurrency the most polls in flight
   * @param grace how long {@link #close} waits for them
   */
  public Poller(
      Database database,
      FeedStore feeds,
      FeedPoll poll,
      InstantSource clock,
      int concurrency,
      Duration grace) {
    this.database = database;
    this.feeds = feeds;
    this.poll = poll;
    this.clock = clock;
    this.concurrency = concurrency;
    this.grace = grace;
  }

  /** Begins to poll what is due, as far as there is room; never waits for a feed. */
  public void pollDue() {
    int room = concurrency - polling();
    if (closed || room <= 0) {
      return;
    }
    Instant now = clock.instant();
    List<Feed> due =
        database.transaction(handle -> feeds.claimDue(handle, now, now.plus(LEASE), room));
    for (Feed feed : due) {
      inFlight.register();
      threads.execute(() -> poll(feed));
    }
  }

  /** Claims no more feeds and waits for the polls in flight, as long as the grace lasts. */
  @Override
  public void close() {
    closed = true;
    try {
      inFlight.awaitAdvanceInterruptibly(
          inFlight.arrive(), grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("stopped while {} feeds were being polled; they are polled again", polling());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }

  private int polling() {
    return inFlight.getRegisteredParties() - 1;
  }

  private void poll(Feed feed) {
    try {
      poll.run(feed);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.error("poll of feed {} failed", feed.id(), e);
      poll.fail(feed, "internal error: " + e.getClass().getSimpleName(), null);
    } finally {
      inFlight.arriveAndDeregister();
    }
  }
}
