package dev.sokbo.messenger;

import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way.
 *
 * @param key the same at every try of the same message and never used for another
 * @param edits the platform's id of the message that this one takes the place of, if any
 * @param thread the platform's id of the message that this one answers to, if any
 * @param document a file that comes with it, if any
 */
public record Delivery(
    String key,
    Message message,
    Sound sound,
    @Nullable String edits,
    @Nullable String thread,
    @Nullable Document document) {

  /** A message of its own that rings. */
  public static Delivery of(String key, Message message) {
    return new Delivery(key, message, Sound.AUDIBLE, null, null, null);
  }
}
