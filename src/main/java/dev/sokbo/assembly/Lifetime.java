package dev.sokbo.assembly;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The time from a program's start to its end, by itself or by SIGTERM or Ctrl-C. What was opened in
 * it is closed at its end, the last first, and the process ends with exit code 0 on a signal, not
 * with the JVM's own.
 */
public final class Lifetime implements AutoCloseable {

  private static final AtomicReference<@Nullable Lifetime> EARLY = new AtomicReference<>();

  private final CountDownLatch over = new CountDownLatch(1);
  private final OpenParts opened = new OpenParts();
  private boolean closed;

  private Lifetime() {}

  /** Begins a lifetime that a signal ends in good order from now on. */
  public static Lifetime begin() {
    Lifetime early = EARLY.getAndSet(null);
    return early == null ? hooked() : early;
  }

  /**
   * Begins a lifetime before it is known of what, so that a signal finds it there however long that
   * takes; {@link #begin} gives it to whom it is for. Who began it closes it before the process
   * ends, so that it ends with an exit code of its own.
   */
  public static Lifetime beginEarly() {
    Lifetime lifetime = hooked();
    EARLY.set(lifetime);
    return lifetime;
  }

  private static Lifetime hooked() {
    Lifetime lifetime = new Lifetime();
    Thread hook = Thread.ofPlatform().name("stop").unstarted(lifetime::stop);
    Runtime.getRuntime().addShutdownHook(hook);
    return lifetime;
  }

  /** Takes charge of a thing. */
  public <T extends AutoCloseable> T opened(T thing) {
    synchronized (opened) {
      return opened.add(thing);
    }
  }

  /** Ends it from within. */
  public void end() {
    over.countDown();
  }

  /** Waits for {@link #end}; a signal ends the process meanwhile. */
  public void await() throws InterruptedException {
    over.await();
  }

  @Override
  public void close() {
    synchronized (opened) {
      closed = true;
      opened.close();
    }
  }

  private void stop() {
    synchronized (opened) {
      if (!closed) {
        close();
        Runtime.getRuntime().halt(0);
      }
    }
  }
}
