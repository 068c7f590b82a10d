package dev.sokbo.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A clock that is put back unseen stops all polling until the old time comes again. */
final class ClockWatchTest {

  private final FakeClock clock = new FakeClock(Instant.parse("2026-10-25T01:00:00Z"));
  private final AtomicInteger putBack = new AtomicInteger();

  @Test
  void tellsOnceThatTheClockWasPutBack() {
    try (ClockWatch watch = watch(putBack::incrementAndGet)) {
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
    try (ClockWatch watch = watch(putBack::incrementAndGet)) {
      watch.look();
      clock.advance(Duration.ofSeconds(1));
      watch.look();
      clock.advance(Duration.ofHours(9));
      watch.look();
    }
    assertThat(putBack).hasValue(0);
  }

  @Test
  void goesOnWhenWhatFollowsFails() throws InterruptedException {
    InstantSource backwards =
        () -> {
          clock.advance(Duration.ofHours(-1));
          return clock.instant();
        };
    CountDownLatch told = new CountDownLatch(3);
    Runnable failing =
        () -> {
          told.countDown();
          throw new IllegalStateException("invented failure");
        };
    try (ClockWatch watch = new ClockWatch(backwards, Duration.ofMillis(1), failing)) {
      watch.start();

      assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private ClockWatch watch(Runnable onPutBack) {
    return new ClockWatch(clock, Duration.ofSeconds(1), onPutBack);
  }
}
