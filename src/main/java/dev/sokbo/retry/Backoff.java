package dev.sokbo.retry;

import java.time.Duration;

/** Waits that double from one failure to the next, up to a longest. For one thread. */
public final class Backoff {

  private final Duration first;
  private final Duration longest;
  private Duration next;

  public Backoff(Duration first, Duration longest) {
    this.first = first.compareTo(longest) < 0 ? first : longest;
    this.longest = longest;
    this.next = this.first;
  }

  /** How long to wait after one more failure. */
  public Duration next() {
    Duration wait = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
    return wait;
  }

  /** Starts over after a success. */
  public void reset() {
    next = first;
  }
}
