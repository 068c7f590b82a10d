package dev.sokbo.botupdate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sokbo.retry.Pauses;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One chat's updates, in their order. One that fails holds up those behind it, for it may fail
 * because the database does; after some tries those behind it are let past. When anything succeeds
 * meanwhile, in whatever chat, the fault is the failing update's own and it is given up. Steps are
 * taken by one thread.
 */
final class UpdateLane {

  private static final Logger LOG = LoggerFactory.getLogger(UpdateLane.class);

  private static final int PATIENCE = 4;

  private final Consumer<JsonNode> intake;
  private final AtomicLong successes;
  private final Pauses pauses;
  private final Queue<PendingUpdate> queue = new ConcurrentLinkedQueue<>();

  /**
   * @param successes how many updates of all chats were dealt with
   * @param pauses between tries; ended when nothing more is to be begun
   */
  UpdateLane(Consumer<JsonNode> intake, AtomicLong successes, Pauses pauses) {
    this.intake = intake;
    this.successes = successes;
    this.pauses = pauses;
  }

  void add(PendingUpdate update) {
    queue.add(update);
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Deals with the first; waits a while if it fails. */
  void step() {
    PendingUpdate first = queue.peek();
    long before = successes.get();
    if (first == null || succeeds(first)) {
      return;
    }
    boolean impatient = first.tries() > PATIENCE;
    if (impatient) {
      letPast(first);
    }
    boolean goesOn = pauses.take(first.pause());
    if (goesOn && impatient && successes.get() > before) {
      LOG.error("Telegram: given up after {} tries: {}", first.tries(), first.problem());
      finish(first);
    }
  }

  private void letPast(PendingUpdate stuck) {
    for (PendingUpdate next : queue) {
      if (next != stuck && !pauses.areEnded()) {
        succeeds(next);
      }
    }
  }

  private boolean succeeds(PendingUpdate update) {
    try {
      intake.accept(update.json());
      successes.incrementAndGet();
      finish(update);
      return true;
    } catch (RuntimeException | Error e) {
      String kind = e.getClass().getSimpleName();
      if (update.tries() == 0) {
        LOG.warn("Telegram: update {} failed", update.id(), e);
      } else {
        LOG.warn("Telegram: update {} failed again: {}", update.id(), kind);
      }
      update.fail(kind);
      return false;
    }
  }

  private void finish(PendingUpdate update) {
    queue.remove(update);
    update.finish();
  }
}
