package dev.sokbo.ingest;

import dev.sokbo.fetch.AddressGuard;
import dev.sokbo.poll.DueFeed;
import dev.sokbo.poll.PollQueue;
import dev.sokbo.store.Database;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Longer than any poll takes, so that a claimed feed is polled by one only: 20 s for the fetch,
   * 20 s until a large document's turn, 20 s to look for a page's feeds, and the work itself.
   */
  private static final Duration LEASE = Duration.ofSeconds(90);

  /** Smaller steps back put nothing off that anybody would notice. */
  private static final Duration CLOCK_STEP = Duration.ofMinutes(1);

  private final Database database;
  private final PollQueue queue;
  private final FeedPoll poll;
  private final HostTurns turns;
  private final InstantSource clock;
  private final int concurrency;
  private final Duration grace;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Counts the polls in flight, and one for the poller itself. */
  private final Phaser inFlight = new Phaser(1);

  /** When feeds were last looked for; before that, no clock can be trusted. */
  private Instant latest = Instant.MAX;

  private volatile boolean closed;

  /**
   * @param guard tells which hosts are the operator's own
   * @param concurrency the most polls in flight
   * @param grace how long {@link #close} waits for them
   */
  public Poller(
      Database database,
      PollQueue queue,
      FeedPoll poll,
      AddressGuard guard,
      InstantSource clock,
      int concurrency,
      Duration grace) {
    this.database = database;
    this.queue = queue;
    this.turns = new HostTurns(guard);
    this.poll = poll;
    this.clock = clock;
    this.concurrency = concurrency;
    this.grace = grace;
  }

  /** Begins to poll what is due, as far as there is room; never waits for a feed. */
  public void pollDue() {
    poll.flush();
    followClock(clock.instant());
    int room = concurrency - polling();
    Map<String, Integer> waiting = new HashMap<>();
    boolean more = true;
    while (!closed && more && room > 0) {
      List<DueFeed> due = claim(room);
      int begun = begin(due, waiting);
      more = begun < due.size();
      room -= begun;
    }
  }

  /** A clock may be set back by hours, at a start or in between. */
  private void followClock(Instant now) {
    if (now.isBefore(latest.minus(CLOCK_STEP))) {
      int early = database.transaction(handle -> queue.pullBack(handle, now));
      if (early > 0) {
        LOG.warn("the clock went back; {} feeds that were polled since are due anew", early);
      }
    }
    latest = now;
  }

  private List<DueFeed> claim(int most) {
    Instant now = clock.instant();
    return database.transaction(handle -> queue.claimDue(handle, now, now.plus(LEASE), most));
  }

  /** Begins with those whose host has a turn, and puts the others back for a while. */
  private int begin(List<DueFeed> due, Map<String, Integer> waiting) {
    Instant now = clock.instant();
    Map<Long, Instant> postponed = new LinkedHashMap<>();
    for (DueFeed feed : due) {
      String url = feed.feed().url();
      if (turns.begin(url, now)) {
        inFlight.register();
        threads.execute(() -> poll(feed));
      } else {
        int before = waiting.merge(HostTurns.host(url), 1, Integer::sum) - 1;
        postponed.put(feed.feed().id(), turns.next(url, before, now));
      }
    }
    if (!postponed.isEmpty()) {
      database.inTransaction(
          handle -> postponed.forEach((id, until) -> queue.postpone(handle, id, until)));
    }
    return due.size() - postponed.size();
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
    poll.flush();
  }

  private int polling() {
    return inFlight.getRegisteredParties() - 1;
  }

  private void poll(DueFeed due) {
    try {
      poll.run(due);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.error("poll of feed {} failed", due.feed().id(), e);
      poll.fail(due, Trouble.of(TroubleKind.INTERNAL, e.getClass().getSimpleName()), null);
    } finally {
      turns.end(due.feed().url());
      inFlight.arriveAndDeregister();
    }
  }
}
