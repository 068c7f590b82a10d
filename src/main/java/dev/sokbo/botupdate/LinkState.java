package dev.sokbo.botupdate;

import dev.sokbo.web.Health;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the connection to Telegram does, for health and log. Each change is logged once, however long
 * it lasts. Safe for many threads.
 */
public final class LinkState {

  private static final Logger LOG = LoggerFactory.getLogger(LinkState.class);

  private final InstantSource clock;
  private Instant since;
  private String problem = "not connected yet";
  private String doing = "";
  private boolean ever;

  public LinkState(InstantSource clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /** Notes that it works. */
  public synchronized void works(String how) {
    if (!problem.isEmpty()) {
      Duration outage = Duration.between(since, clock.instant());
      if (ever) {
        LOG.info("Telegram is back after {} s: {}", outage.toSeconds(), how);
      } else {
        LOG.info("Telegram: {}", how);
      }
      problem = "";
      since = clock.instant();
    }
    ever = true;
    doing = how;
  }

  /** Notes that it does not; it is tried again by itself. */
  public synchronized void fails(String reason) {
    if (problem.isEmpty()) {
      since = clock.instant();
    }
    if (!problem.equals(reason)) {
      LOG.warn("Telegram: {}; trying again", reason);
    }
    problem = reason;
  }

  /** Degraded and never down: a restart would mend nothing. */
  public synchronized Health.Status status() {
    return problem.isEmpty()
        ? new Health.Up(doing)
        : new Health.Degraded("since " + since + ": " + problem);
  }
}
