package dev.sokbo.delivery;

import java.time.Duration;

/** How long a failing message waits: doubling from two seconds to ten minutes, without end. */
final class RetryPolicy {

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Past this many failures the wait stays at its longest. */
  private static final int LAST_DOUBLING = 9;

  private RetryPolicy() {}

  /** The wait before the next try of a message that has failed this often, 1 or more. */
  static Duration afterFailures(int failures) {
    if (failures > LAST_DOUBLING) {
      return LONGEST;
    }
    Duration wait = FIRST.multipliedBy(1L << (failures - 1));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
