package dev.sokbo.retry;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The pauses between tries or rounds, until somebody ends them: then the one under way is over at
 * once, and none follows. Safe for many threads.
 */
public final class Pauses {

  private final CountDownLatch ended = new CountDownLatch(1);

  /** Ends all of them, for good. */
  public void end() {
    ended.countDown();
  }

  /** Whether every pause is broken off from now on. */
  public boolean areEnded() {
    return ended.getCount() == 0;
  }

  /**
   * Waits in the caller's thread.
   *
   * @return whether to go on; false once the pauses were ended or the thread was interrupted, which
   *     it then still is
   */
  public boolean take(Duration length) {
    try {
      return !ended.await(length.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
