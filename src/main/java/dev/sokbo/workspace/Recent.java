package dev.sokbo.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers that are asked for again only after a while. What could not be told is asked anew. */
public final class Recent<T> {

  private static final int MOST = 10_000;

  private final Duration kept;
  private final InstantSource clock;
  private final Map<String, Timed<T>> answers = new LinkedHashMap<>();

  /**
   * @param kept how long an answer is good
   */
  public Recent(Duration kept, InstantSource clock) {
    this.kept = kept;
    this.clock = clock;
  }

  Optional<T> get(String key, Supplier<Optional<T>> ask) {
    Instant now = clock.instant();
    synchronized (this) {
      Timed<T> known = answers.get(key);
      if (known != null && known.until.isAfter(now)) {
        return Optional.of(known.value);
      }
    }
    Optional<T> answer = ask.get();
    answer.ifPresent(value -> keep(key, value));
    return answer;
  }

  /** Takes an answer in the place of an earlier one. */
  public synchronized void keep(String key, T value) {
    if (answers.size() >= MOST) {
      answers.remove(answers.keySet().iterator().next());
    }
    answers.put(key, new Timed<>(value, clock.instant().plus(kept)));
  }

  /** The answer for the last time, if it was kept and is not too old. */
  public synchronized Optional<T> take(String key) {
    Timed<T> known = answers.remove(key);
    return known != null && known.until.isAfter(clock.instant())
        ? Optional.of(known.value)
        : Optional.empty();
  }

  synchronized void forget(String key) {
    answers.remove(key);
  }

  private record Timed<T>(T value, Instant until) {}
}
