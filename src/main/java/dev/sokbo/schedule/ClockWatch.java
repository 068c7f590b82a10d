package dev.sokbo.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again whether the clock was put back, by people or by a time server. */
final class ClockWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

  /** Smaller steps delay nothing that anybody would notice. */
  private static final Duration NOTABLE = Duration.ofSeconds(2);

  private final InstantSource clock;
  private final Duration pause;
  private final Runnable onPutBack;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("clock-watch").unstarted(this::watch);
  private Instant latest = Instant.MIN;

  /** Looks at the system's clock, once a second. */
  ClockWatch(Runnable onPutBack) {
    this(InstantSource.system(), Duration.ofSeconds(1), onPutBack);
  }

  /**
   * @param pause between two looks
   * @param onPutBack told each time that the clock was put back by some seconds or more
   */
  ClockWatch(InstantSource clock, Duration pause, Runnable onPutBack) {
    this.clock = clock;
    this.pause = pause;
    this.onPutBack = onPutBack;
  }

  void start() {
    thread.start();
  }

  private void watch() {
    try {
      while (!thread.isInterrupted()) {
        lookAnyhow();
        Thread.sleep(pause);
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
