package dev.sokbo.slackapi;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** How a call of Slack's Web API ended. */
public sealed interface Answer<R> {

  /** The same end with the response seen otherwise. */
  default <S> Answer<S> map(Function<R, S> view) {
    return switch (this) {
      case Done<R> done -> new Done<>(view.apply(done.value));
      case Declined<R> declined -> new Declined<>(declined.error);
      case Limited<R> limited -> new Limited<>(limited.retryAfter);
      case Unreached<R> unreached -> new Unreached<>(unreached.reason);
      case Open<R> open -> new Open<>(open.reason);
    };
  }

  /** What Slack answered, if it did what it was asked for. */
  default Optional<R> response() {
    return this instanceof Done<R> done ? Optional.of(done.value) : Optional.empty();
  }

  /** How long to wait before another try: as long as Slack asks, or else a time of one's own. */
  default Duration waitOr(Duration usual) {
    return this instanceof Limited<R> limited ? limited.retryAfter : usual;
  }

  /** Slack did it. */
  record Done<R>(R value) implements Answer<R> {}

  /**
   * Slack did not do it, and says why.
   *
   * @param error the error code of the method's reference page
   */
  record Declined<R>(String error) implements Answer<R> {}

  /** Slack asks to wait: status 429. */
  record Limited<R>(Duration retryAfter) implements Answer<R> {}

  /** Slack was never reached, so nothing happened. */
  record Unreached<R>(String reason) implements Answer<R> {}

  /** The request went out and no usable answer came: whether it was done is open. */
  record Open<R>(String reason) implements Answer<R> {}
}
