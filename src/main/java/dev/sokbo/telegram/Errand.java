package dev.sokbo.telegram;

import dev.sokbo.botapi.Failure;
import dev.sokbo.retry.Backoff;
import dev.sokbo.retry.Pauses;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something to be done once, tried on a thread of its own until it is done. */
final class Errand implements AutoCloseable {

  private final Supplier<@Nullable Failure> work;
  private final Backoff backoff;
  private final Consumer<Failure> failed;
  private final Pauses pauses = new Pauses();

  private Errand(Supplier<@Nullable Failure> work, Backoff backoff, Consumer<Failure> failed) {
    this.work = work;
    this.backoff = backoff;
    this.failed = failed;
  }

  /**
   * Sets out.
   *
   * @param work tells what failed, or null when it is done
   * @param failed told of every failure
   */
  static Errand start(Supplier<@Nullable Failure> work, Backoff backoff, Consumer<Failure> failed) {
    Errand errand = new Errand(work, backoff, failed);
    Thread.ofVirtual().name("telegram-errand").start(errand::run);
    return errand;
  }

  /** Tries no more. */
  @Override
  public void close() {
    pauses.end();
  }

  private void run() {
    Failure failure = work.get();
    while (failure != null && pauses.take(pause(failure))) {
      failure = work.get();
    }
  }

  private Duration pause(Failure failure) {
    failed.accept(failure);
    return failure.waitOr(backoff.next());
  }
}
