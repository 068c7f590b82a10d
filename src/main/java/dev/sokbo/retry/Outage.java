package dev.sokbo.retry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What the log tells of something that is done again and again, when it fails: everything at first,
 * when another thing fails and once an hour, in between a line a minute, and in the end that it
 * works again. A full disk or a database that is away so fills no log. Safe for many threads.
 */
public final class Outage {

  private static final Duration LINES_APART = Duration.ofMinutes(1);
  private static final Duration TRACES_APART = Duration.ofHours(1);

  private final Logger log;
  private final String what;
  private final InstantSource clock;
  private int failures;
  private @Nullable Class<?> kind;
  private Instant line = Instant.MIN;
  private Instant trace = Instant.MIN;

  /**
   * @param what fails, as the subject of a sentence
   */
  public Outage(Logger log, String what, InstantSource clock) {
    this.log = log;
    this.what = what;
    this.clock = clock;
  }

  /** Notes that it failed, and will be tried again. */
  public synchronized void fails(Throwable failure) {
    Instant now = clock.instant();
    boolean known = failure.getClass().equals(kind);
    failures++;
    kind = failure.getClass();
    if (!known || isOver(trace, TRACES_APART, now)) {
      trace = now;
      line = now;
      log.error("{} failed, going on", what, failure);
    } else if (isOver(line, LINES_APART, now)) {
      line = now;
      log.error("{} still fails, {} times by now: {}", what, failures, kind.getSimpleName());
    }
  }

  /** Notes that it worked. */
  public synchronized void works() {
    if (failures > 0) {
      log.info("{} works again after {} failures", what, failures);
      failures = 0;
      kind = null;
    }
  }

  /** Also where a clock that was put back since leaves the last time in the future. */
  private static boolean isOver(Instant last, Duration apart, Instant now) {
    return last.isAfter(now) || !last.plus(apart).isAfter(now);
  }
}
