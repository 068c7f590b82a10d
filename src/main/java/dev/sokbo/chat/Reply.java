package dev.sokbo.chat;

import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The answer to what somebody typed or tapped.
 *
 * @param document a file that comes with it, if any
 */
public record Reply(Message message, Placement placement, @Nullable Document document) {

  /** An answer that stands below what it answers. */
  public static Reply of(Message message) {
    return new Reply(message, Placement.NEW, null);
  }

  /** An answer that takes the place of the message whose button was tapped. */
  public static Reply replacing(Message message) {
    return new Reply(message, Placement.REPLACE, null);
  }

  /** Where an answer is shown. */
  public enum Placement {
    NEW,
    /** In place of the message whose button was tapped; below where nothing was tapped. */
    REPLACE
  }
}
