package dev.sokbo.fetch;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Turns of large bodies to be in memory, so many at a time. Of those that wait, the smallest has
 * the next: who sends as much as he may can only hold up who does the same. Safe for use by many
 * threads.
 */
final class LargeTurns {

  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Waiting> queue =
      new PriorityQueue<>(
          Comparator.comparingLong((Waiting waiting) -> waiting.bytes)
              .thenComparingLong(waiting -> waiting.number));
  private int free;
  private long next;

  /**
   * @param atOnce the most in memory
   * @param patience how long a body waits for its turn
   */
  LargeTurns(int atOnce, Duration patience) {
    this.free = atOnce;
    this.patience = patience;
  }

  /**
   * Waits for a turn, which {@link #end} ends.
   *
   * @param bytes how large the body is
   * @throws TooManyLargeException when none came in time
   */
  void begin(long bytes) throws TooManyLargeException, InterruptedIOException {
    lock.lock();
    try {
      Waiting waiting = new Waiting(bytes, next++, lock.newCondition());
      queue.add(waiting);
      giveOut();
      await(waiting);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      lock.unlock();
    }
  }

  private void await(Waiting waiting) throws TooManyLargeException, InterruptedException {
    long nanos = patience.toNanos();
    try {
      while (!waiting.hasTurn && nanos > 0) {
        nanos = waiting.turn.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      if (waiting.hasTurn) {
        free++;
        giveOut();
      }
      throw e;
    } finally {
      queue.remove(waiting);
    }
    if (!waiting.hasTurn) {
      throw new TooManyLargeException();
    }
  }

  void end() {
    lock.lock();
    try {
      free++;
      giveOut();
    } finally {
      lock.unlock();
    }
  }

  /** How many wait now. */
  int waiting() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  private void giveOut() {
    Waiting first = free > 0 ? queue.poll() : null;
    if (first != null) {
      free--;
      first.hasTurn = true;
      first.turn.signal();
    }
  }

  private static final class Waiting {

    private final long bytes;
    private final long number;
    private final Condition turn;
    private boolean hasTurn;

    Waiting(long bytes, long number, Condition turn) {
      this.bytes = bytes;
      this.number = number;
      this.turn = turn;
    }
  }
}
