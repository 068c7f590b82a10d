package dev.sokbo.botapi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a call of the Bot API came to nothing. No text in it ever holds the bot's token. */
public sealed interface Failure {

  /** The cause in a few words, for logs and operators. */
  String reason();

  /** How long to wait before the next try: what the API asks for, or else this. */
  default Duration waitOr(Duration usual) {
    return this instanceof Refusal refusal && refusal.retryAfter() != null
        ? refusal.retryAfter()
        : usual;
  }

  /** Whether the same call may succeed a little later. */
  default boolean mayPass() {
    return switch (this) {
      case Refusal refusal ->
          refusal.retryAfter() != null
              || refusal.code() == 429
              || refusal.code() == 420
              || refusal.code() >= 500;
      case Unreached unreached -> true;
      case Open open -> true;
      case BrokenOff brokenOff -> true;
      case Garbled garbled -> false;
    };
  }

  /**
   * The API said no; it did nothing.
   *
   * @param code its error code, which is an HTTP status
   * @param retryAfter how long it wants not to be asked again, if it says so
   * @param movedTo the id of the supergroup that the chat has become, if it has
   * @see <a href="https://core.telegram.org/bots/api#making-requests">Bot API, errors</a>
   */
  record Refusal(int code, String reason, @Nullable Duration retryAfter, @Nullable Long movedTo)
      implements Failure {}

  /** The request never left, or met something that is not the Bot API and does not act. */
  record Unreached(String reason) implements Failure {}

  /** The request left, and whether it was acted upon is open. */
  record Open(String reason) implements Failure {}

  /** The API said yes, and its answer came in part. */
  record BrokenOff(String reason) implements Failure {}

  /** The API said yes, with a result that can't be read. */
  record Garbled(String reason) implements Failure {}
}
