package dev.sokbo.ingest;

import dev.sokbo.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work for the database that is done one at a time. Whoever gets the turn does all that waits, each
 * within its own savepoint, and commits it at once: with many at work, what a commit costs is
 * shared. What fails is undone alone.
 */
final class SharedTurns {

  private static final Logger LOG = LoggerFactory.getLogger(SharedTurns.class);

  private final Database database;
  private final Queue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();

  /**
   * Not a monitor: until JDK 24 a virtual thread that waits in one holds its carrier, and with all
   * of them held the transaction that the others wait for could not go on (JEP 491).
   */
  private final ReentrantLock turn = new ReentrantLock();

  SharedTurns(Database database) {
    this.database = database;
  }

  /** What is done in a transaction, and again from its start if that fails for others' sake. */
  interface Work<T> {
    T run(Handle handle);

    /** Takes back what it has done beside the database. */
    void undo();
  }

  /** Does work when its turn has come; returns once it is committed, or throws what it threw. */
  <T> T run(Work<T> work) {
    Waiting<T> mine = new Waiting<>(work);
    queue.add(mine);
    turn.lock();
    try {
      if (!mine.done) {
        runAll(drained());
      }
    } finally {
      turn.unlock();
    }
    return mine.outcome();
  }

  private List<Waiting<?>> drained() {
    List<Waiting<?>> all = new ArrayList<>();
    for (Waiting<?> next = queue.poll(); next != null; next = queue.poll()) {
      all.add(next);
    }
    return all;
  }

  private void runAll(List<Waiting<?>> all) {
    if (all.size() == 1 || !isCommitted(all)) {
      all.forEach(one -> one.attempt(database));
    }
    all.forEach(one -> one.done = true);
  }

  /** Whether all could be committed together; if not, nothing of it is. */
  private boolean isCommitted(List<Waiting<?>> all) {
    try {
      database.inTransaction(handle -> all.forEach(one -> one.attempt(database)));
      return true;
    } catch (RuntimeException | Error e) {
      LOG.warn("{} polls could not be committed together, so each is alone", all.size(), e);
      all.forEach(Waiting::takeBack);
      return false;
    }
  }

  /** Work that somebody waits for. All but its end is of whoever has the turn. */
  private static final class Waiting<T> {

    private final Work<T> work;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private boolean done;

    Waiting(Work<T> work) {
      this.work = work;
    }

    /** Within a transaction that is open, what it does ends with that. */
    void attempt(Database database) {
      result = null;
      failure = null;
      try {
        result = database.transaction(work::run);
      } catch (RuntimeException | Error e) {
        failure = e;
        work.undo();
      }
    }

    /** An error that was its own is undone already. */
    void takeBack() {
      if (failure == null) {
        work.undo();
      }
    }

    T outcome() {
      return switch (failure) {
        case null -> Objects.requireNonNull(result);
        case RuntimeException problem -> throw problem;
        case Error problem -> throw problem;
        default -> throw new IllegalStateException(failure);
      };
    }
  }
}
