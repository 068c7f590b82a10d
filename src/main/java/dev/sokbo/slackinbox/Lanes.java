package dev.sokbo.slackinbox;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Runs what belongs together in the order in which it came, and all else beside it. */
public final class Lanes {

  private final Executor executor;
  private final Map<String, Tail> tails = new HashMap<>();
  private long tickets;

  /**
   * @param executor runs as many lanes at once as it has threads
   */
  public Lanes(Executor executor) {
    this.executor = executor;
  }

  /** Runs work behind whatever was given to the same lane before, however that ended. */
  public synchronized <T> CompletableFuture<T> run(String lane, Supplier<T> work) {
    Tail before = tails.get(lane);
    long ticket = ++tickets;
    Supplier<T> leaving =
        () -> {
          try {
            return work.get();
          } finally {
            leave(lane, ticket);
          }
        };
    CompletableFuture<T> next =
        before == null
            ? CompletableFuture.supplyAsync(leaving, executor)
            : before.end.handleAsync((result, failure) -> leaving.get(), executor);
    tails.put(lane, new Tail(ticket, next));
    return next;
  }

  private synchronized void leave(String lane, long ticket) {
    Tail last = tails.get(lane);
    if (last != null && last.ticket == ticket) {
      tails.remove(lane);
    }
  }

  /** What was given last. */
  private record Tail(long ticket, CompletableFuture<?> end) {}
}
