package dev.sokbo.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a second whether the system's clock was put back, by people or by a time server. */
final class ClockWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

  /** Smaller steps delay nothing that anybody would notice. */
  private static final Duration NOTABLE = Duration.ofSeconds(2);

  private final InstantSource clock;
  private final Runnable onPutBack;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("clock-watch").unstarted(this::watch);
  private Instant latest = Instant.MIN;

  /**
   * @param onPutBack told each time that the clock was put back by some seconds or more
   */
  ClockWatch(Runnable onPutBack) {
    this(InstantSource.system(), onPutBack);
  }

  ClockWatch(InstantSource clock, Runnable onPutBack) {
    this.clock = clock;
    this.onPutBack = onPutBack;
  }

  void start() {
    thread.start();
  }

  private void watch() {
    try {
      while (!thread.isInterrupted()) {
        lookAnyhow();
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (InterruptedException e) {
      thread.interrupt();
    }
  }

  private void lookAnyhow() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.error("what follows from a clock put back failed, going on", e);
    }
  }

  /** Compares the time with that of the last look. */
  void look() {
    Instant now = clock.instant();
    boolean putBack = now.plus(NOTABLE).isBefore(latest);
    latest = now;
    if (putBack) {
      onPutBack.run();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
