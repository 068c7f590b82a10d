package dev.sokbo.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a story waits for that a chat is owed and was not sent. */
public sealed interface Hold {

  /** The chat's people paused it. */
  record Paused() implements Hold {}

  /** The platform doesn't reach the chat. */
  record Suspended(String reason) implements Hold {}

  /**
   * All of the chat is muted.
   *
   * @param until absent when somebody has to end it
   */
  record MutedChat(@Nullable Instant until) implements Hold {}

  /**
   * The watches that found it, or the feeds that carry it, are muted.
   *
   * @param until absent when somebody has to end it
   */
  record Muted(@Nullable Instant until) implements Hold {}

  /** Quiet hours. */
  record Quiet(Instant until) implements Hold {}

  /** The chat's next digest. */
  record NextDigest(Instant at) implements Hold {}
}
