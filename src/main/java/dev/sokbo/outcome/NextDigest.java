package dev.sokbo.outcome;

import java.time.Instant;

/** When a chat hears from Sokbo next. */
public sealed interface NextDigest {

  record At(Instant time) implements NextDigest {}

  /** As soon as there is something. */
  record AsItComes() implements NextDigest {}

  /** Not before somebody ends the silence. */
  record WhenUnmuted() implements NextDigest {}

  /** Not before somebody ends the pause. */
  record WhenResumed() implements NextDigest {}
}
