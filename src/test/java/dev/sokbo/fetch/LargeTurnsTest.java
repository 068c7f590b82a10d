package dev.sokbo.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever sends all that is permitted must not keep smaller feeds from being read. */
@Timeout(20)
final class LargeTurnsTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final Queue<Long> order = new ConcurrentLinkedQueue<>();

  @Test
  void givesTheNextTurnToTheSmallestThatWaits() throws Exception {
    LargeTurns turns = new LargeTurns(1, LONG);
    turns.begin(1);
    List<Thread> threads = new ArrayList<>();
    for (long bytes : List.of(9L, 3L, 7L, 3L, 5L)) {
      threads.add(Thread.startVirtualThread(() -> take(turns, bytes)));
    }
    untilWaiting(turns, threads.size());

    turns.end();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(order).containsExactly(3L, 3L, 5L, 7L, 9L);
  }

  @Test
  void letsNobodyWaitForLongerThanItsPatience() throws IOException {
    LargeTurns turns = new LargeTurns(2, Duration.ofMillis(1));
    turns.begin(1);
    turns.begin(1);

    assertThatThrownBy(() -> turns.begin(1)).isInstanceOf(TooManyLargeException.class);
    assertThat(turns.waiting()).isZero();

    turns.end();
    turns.begin(1);
  }

  @Test
  void keepsNoPlaceForOneThatIsInterrupted() throws Exception {
    LargeTurns turns = new LargeTurns(1, LONG);
    turns.begin(1);
    Thread interrupted = Thread.startVirtualThread(() -> take(turns, 1));
    untilWaiting(turns, 1);

    interrupted.interrupt();
    interrupted.join();
    turns.end();
    turns.begin(2);

    assertThat(order).containsExactly(-1L);
  }

  private void take(LargeTurns turns, long bytes) {
    try {
      turns.begin(bytes);
      order.add(bytes);
      turns.end();
    } catch (InterruptedIOException e) {
      order.add(-1L);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void untilWaiting(LargeTurns turns, int count) {
    while (turns.waiting() < count) {
      Thread.onSpinWait();
    }
  }
}
