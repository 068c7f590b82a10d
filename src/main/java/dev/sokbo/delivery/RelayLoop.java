package dev.sokbo.delivery;

import dev.sokbo.retry.Outage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that runs a {@link Relay}: again when woken, when a send ends or when one is due. */
public final class RelayLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);

  /** Longest sleep between passes, for messages that another node queued. */
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

  private final Relay relay;
  private final InstantSource clock;
  private final Duration grace;
  private final Duration longestSleep;
  private final Thread thread;
  private final Outage outage;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean woken;
  private boolean closing;

  /**
   * @param grace how long {@link #close} waits for sends in flight
   */
  public RelayLoop(Relay relay, InstantSource clock, Duration grace) {
    this(relay, clock, grace, LONGEST_SLEEP);
  }

  RelayLoop(Relay relay, InstantSource clock, Duration grace, Duration longestSleep) {
    this.relay = relay;
    this.clock = clock;
    this.grace = grace;
    this.longestSleep = longestSleep;
    this.outage = new Outage(LOG, "the outbox", clock);
    this.thread = Thread.ofPlatform().name("relay").daemon().unstarted(this::run);
  }

  /** Takes up what an earlier run left in flight and begins; to be called once. */
  public void start() {
    relay.recover();
    relay.onLanded(this::wake);
    thread.start();
  }

  /** Says that the outbox may hold something new. */
  public void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Starts no more sends and waits for those in flight, as long as the grace lasts. */
  @Override
  public void close() {
    relay.stop();
    lock.lock();
    try {
      closing = true;
      changed.signalAll();
      long left = grace.toNanos();
      while (relay.inFlight() > 0 && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (!isClosing()) {
      Optional<Instant> next = Optional.empty();
      try {
        next = relay.pass();
        outage.works();
      } catch (RuntimeException | Error e) {
        outage.fails(e);
      }
      sleep(next);
    }
  }

  private boolean isClosing() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
  }

  private void sleep(Optional<Instant> next) {
    Duration wait =
        next.map(due -> Duration.between(clock.instant(), due))
            .filter(due -> due.compareTo(longestSleep) < 0)
            .orElse(longestSleep);
    lock.lock();
    try {
      long left = wait.toNanos();
      while (!woken && !closing && left > 0) {
        left = changed.awaitNanos(left);
      }
      woken = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
