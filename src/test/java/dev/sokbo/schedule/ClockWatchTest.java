package dev.sokbo.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A clock that is put back unseen stops all polling until the old time comes again. */
final class ClockWatchTest {

  private final FakeClock clock = new FakeClock(Instant.parse("2026-10-25T01:00:00Z"));
  private final AtomicInteger putBack = new AtomicInteger();

  @Test
  void tellsOnceThatTheClockWasPutBack() {
    try (ClockWatch watch = new ClockWatch(clock, putBack::incrementAndGet)) {
      watch.look();
      clock.advance(Duration.ofHours(-1));
      watch.look();
      clock.advance(Duration.ofSeconds(1));
      watch.look();
    }
    assertThat(putBack).hasValue(1);
  }

  @Test
  void tellsNothingOfAClockThatRunsOnOrIsPutForward() {
    try (ClockWatch watch = new ClockWatch(clock, putBack::incrementAndGet)) {
      watch.look();
      clock.advance(Duration.ofSeconds(1));
      watch.look();
      clock.advance(Duration.ofHours(9));
      watch.look();
    }
    assertThat(putBack).hasValue(0);
  }
}
