package dev.sokbo.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What pauses must stop when it is told to, and not when its pause is over. */
final class PausesTest {

  private static final Duration SHORT = Duration.ofNanos(1);
  private static final Duration LONG = Duration.ofHours(1);

  private final Pauses pauses = new Pauses();

  @Test
  void letGoOnWhenTheirTimeIsOver() {
    assertThat(pauses.take(SHORT)).isTrue();
    assertThat(pauses.take(Duration.ZERO)).isTrue();
    assertThat(pauses.areEnded()).isFalse();
  }

  @Test
  void breakOffTheOneUnderWayWhenTheyAreEnded()
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<Boolean> goesOn = new CompletableFuture<>();
    Thread pausing = Thread.ofVirtual().start(() -> goesOn.complete(pauses.take(LONG)));
    while (pausing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    pauses.end();

    assertThat(goesOn.get(30, TimeUnit.SECONDS)).isFalse();
    assertThat(pauses.areEnded()).isTrue();
  }

  @Test
  void takeNoTimeOnceTheyAreEnded() {
    pauses.end();

    assertThat(pauses.take(LONG)).isFalse();
    assertThat(pauses.take(Duration.ZERO)).isFalse();
  }

  @Test
  void areNotTakenByAnInterruptedThreadWhichStaysSo() {
    Thread.currentThread().interrupt();

    assertThat(pauses.take(LONG)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }
}
