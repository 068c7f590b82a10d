package dev.sokbo.messenger;

import java.time.Duration;

/** What a platform knows of a message whose fate was left open. */
public sealed interface LookBack {

  /** It arrived. */
  record Arrived(String messageId) implements LookBack {}

  /** It never arrived. */
  record Absent() implements LookBack {}

  /** The platform can't tell, now or ever. */
  record CannotTell() implements LookBack {}

  /** The platform could tell, but not now; ask again after a while. */
  record NotNow(Duration retryAfter) implements LookBack {}
}
