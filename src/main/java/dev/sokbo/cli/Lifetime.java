package dev.sokbo.cli;

import java.util.concurrent.CountDownLatch;

/** Keeps the process until it is told to stop, and then closes what it runs. */
final class Lifetime {

  private final CountDownLatch over = new CountDownLatch(1);

  /**
   * Closes a thing when the process is told to stop by SIGTERM or Ctrl-C, and ends the process with
   * exit code 0, not with the JVM's own for signals.
   */
  void closeOnSignal(AutoCloseable running) {
    Thread hook =
        Thread.ofPlatform()
            .name("stop")
            .unstarted(
                () -> {
                  if (over.getCount() > 0) {
                    close(running);
                    Runtime.getRuntime().halt(0);
                  }
                });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Says that the process ends by itself; a signal changes nothing any more. */
  void end() {
    over.countDown();
  }

  /** Waits for {@link #end}. */
  void await() throws InterruptedException {
    over.await();
  }

  private static void close(AutoCloseable running) {
    try {
      running.close();
    } catch (Exception e) {
      System.err.println("sokbo: did not stop cleanly: " + e.getMessage());
    }
  }
}
