package dev.sokbo.outbox;

import java.time.Instant;

/**
 * How a message that did not arrive is tried again.
 *
 * @param failures 1 when the try counts as a failure, 0 when the platform only asked to wait
 * @param reason what the platform or the network said
 */
public record Retry(int failures, Instant notBefore, OutboxForm form, String reason) {

  /** The reason of a wait that the platform asked for. */
  static final String THROTTLED = "throttled";

  /** A wait that the platform asked for, which is no failure. */
  public static Retry throttled(Instant notBefore, OutboxForm form) {
    return new Retry(0, notBefore, form, THROTTLED);
  }
}
