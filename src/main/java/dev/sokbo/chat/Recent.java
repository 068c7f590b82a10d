package dev.sokbo.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A platform's answers that are asked for again only after a while, at most 10,000 of them. What
 * could not be told is asked anew. Safe for many threads, of which two may ask the same at once.
 */
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

  /**
   * The answer that is known, or else what is answered now.
   *
   * @param ask tells the answer; empty for what can't be told
   */
  public Optional<T> get(String key, Supplier<Optional<T>> ask) {
    Optional<T> known = known(key);
    if (known.isPresent()) {
      return known;
    }
    Optional<T> answer = ask.get();
    answer.ifPresent(value -> keep(key, value));
    return answer;
  }

  private synchronized Optional<T> known(String key) {
    return good(answers.get(key));
  }

  /** Takes an answer in the place of an earlier one; the oldest gives way where there are many. */
  public synchronized void keep(String key, T value) {
    answers.remove(key);
    answers.put(key, new Timed<>(value, clock.instant().plus(kept)));
    if (answers.size() > MOST) {
      answers.remove(answers.keySet().iterator().next());
    }
  }

  /** The answer for the last time, if it was kept and is not too old. */
  public synchronized Optional<T> take(String key) {
    return good(answers.remove(key));
  }

  /** Asks anew the next time. */
  public synchronized void forget(String key) {
    answers.remove(key);
  }

  private Optional<T> good(@Nullable Timed<T> answer) {
    return answer != null && answer.until.isAfter(clock.instant())
        ? Optional.of(answer.value)
        : Optional.empty();
  }

  private record Timed<T>(T value, Instant until) {}
}
