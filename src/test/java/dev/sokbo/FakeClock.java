package dev.sokbo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when a test moves it. */
public final class FakeClock implements InstantSource {

  private volatile Instant now;

  public FakeClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  /** Sets the clock, back too, as people and time servers do. */
  public void set(Instant instant) {
    now = instant;
  }

  /** Moves to a later instant; stays where it is when that has passed. */
  public void advanceTo(Instant later) {
    if (later.isAfter(now)) {
      now = later;
    }
  }
}
