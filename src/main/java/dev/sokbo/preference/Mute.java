package dev.sokbo.preference;

import java.time.Instant;

/**
 * Silence that a chat asked for.
 *
 * @param until when it ends; {@link #FOREVER} when somebody has to end it
 */
public record Mute(Subject subject, Instant until) {

  /** Never ends by itself. */
  public static final Instant FOREVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  /** What is silent. */
  public sealed interface Subject {

    /** The whole chat. */
    record WholeChat() implements Subject {}

    /** What one watch finds. */
    record OfWatch(long watchId) implements Subject {}

    /** What comes from one feed. */
    record OfFeed(long feedId) implements Subject {}
  }
}
