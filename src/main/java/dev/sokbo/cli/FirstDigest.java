package dev.sokbo.cli;

import dev.sokbo.assembly.Sokbo;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for the first digest of a demo. */
final class FirstDigest {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(50);

  private FirstDigest() {}

  /**
   * Returns when every feed was polled and all that was found has been printed.
   *
   * @throws IllegalStateException when that takes longer than a minute
   */
  static void await(Sokbo sokbo) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    await(sokbo::hasPolledAll, deadline, "not every sample feed was polled");
    sokbo.sendOwed();
    await(sokbo::hasSentAll, deadline, "the digest was not printed");
  }

  private static void await(BooleanSupplier done, long deadline, String problem)
      throws InterruptedException {
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(problem + " within " + LONGEST.toSeconds() + " s");
      }
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    }
  }
}
