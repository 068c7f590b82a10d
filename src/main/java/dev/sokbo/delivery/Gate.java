package dev.sokbo.delivery;

import dev.sokbo.delivery.Pacing.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Lets as much pass as some limits allow, at once where they do. Not thread-safe. */
final class Gate {

  /** A passage may lie as far in the future of who looks at one time for long. */
  private static final Duration PUT_BACK = Duration.ofMinutes(1);

  private final List<Limit> limits;

  /** When the last ones passed, the latest first; as many as the largest limit counts. */
  private final Deque<Instant> passed = new ArrayDeque<>();

  private final int remembered;

  /** When it was closed last. */
  private Instant closedAt = Instant.MIN;

  private Instant closedUntil = Instant.MIN;
  private int leaving;

  Gate(List<Limit> limits) {
    this.limits = limits;
    this.remembered = limits.stream().mapToInt(Limit::count).max().orElse(0);
  }

  /** When the next one may pass. */
  Instant freeAt(Instant now) {
    heedClock(now);
    Instant free = closedUntil.isAfter(now) ? closedUntil : now;
    for (Limit limit : limits) {
      Instant next = freeAt(limit, now);
      free = next.isAfter(free) ? next : free;
    }
    return free;
  }

  /** Lets one out, which passes some moments later or stays after all. */
  void letOut() {
    leaving++;
  }

  /** One that was let out stays. */
  void stayed() {
    leaving--;
  }

  /** One that was let out passes. */
  void departed(Instant now) {
    leaving--;
    passed(now);
  }

  void passed(Instant now) {
    if (remembered == 0) {
      return;
    }
    passed.addFirst(now);
    if (passed.size() > remembered) {
      passed.removeLast();
    }
  }

  /** Lets nothing pass before a time. */
  void close(Instant until, Instant now) {
    closedAt = now;
    closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
  }

  boolean isForgettable(Instant now) {
    return leaving == 0
        && !freeAt(now).isAfter(now)
        && (passed.isEmpty() || passed.getFirst().isBefore(now.minus(longest())));
  }

  /** Moves what it remembers of the future into the present: the clock was put back since. */
  private void heedClock(Instant now) {
    Instant possible = now.plus(PUT_BACK);
    if (!passed.isEmpty() && passed.getFirst().isAfter(possible)) {
      Duration ahead = Duration.between(now, passed.getFirst());
      List<Instant> moved = passed.stream().map(at -> at.minus(ahead)).toList();
      passed.clear();
      passed.addAll(moved);
    }
    if (closedAt.isAfter(possible)) {
      closedUntil = closedUntil.minus(Duration.between(now, closedAt));
      closedAt = now;
    }
  }

  /** What is leaving counts as just passed, and so does a passage that lies in the future. */
  private Instant freeAt(Limit limit, Instant now) {
    int counted = limit.count() - leaving;
    if (counted <= 0) {
      return now.plus(limit.span());
    }
    if (passed.size() < counted) {
      return now;
    }
    Iterator<Instant> latest = passed.iterator();
    Instant oldest = latest.next();
    for (int skipped = 1; skipped < counted; skipped++) {
      oldest = latest.next();
    }
    return (oldest.isAfter(now) ? now : oldest).plus(limit.span());
  }

  private Duration longest() {
    return limits.stream().map(Limit::span).max(Duration::compareTo).orElse(Duration.ZERO);
  }
}
