package dev.sokbo.chat;

import dev.sokbo.message.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed or tapped in a chat.
 *
 * @param sender the platform's id of the person
 * @param text the whole text, with or without a leading slash
 * @param key the platform's own name of this event, by which it is acted on once however often it
 *     comes; absent where it can't come twice
 * @param attachment a file that came with it, if any
 * @param repliedTo the platform's id of the message that it answers or whose button was tapped
 */
public record Incoming(
    ChatAddress chat,
    String sender,
    String text,
    @Nullable String key,
    @Nullable Attachment attachment,
    @Nullable String repliedTo,
    Manner manner) {

  /** How something was said. */
  public enum Manner {
    TYPED,
    /** By a button that Sokbo itself put under a message of the chat. */
    TAPPED
  }

  /** A file that came with a line, as far as it can be had. */
  public sealed interface Attachment {

    /** As it was sent. */
    record Read(Document document) implements Attachment {}

    /**
     * Larger than what is read.
     *
     * @param most how many bytes are
     */
    record TooLarge(long most) implements Attachment {}

    /** The platform does not give it out, or not any more. */
    record Gone() implements Attachment {}
  }

  /** The same, said about another chat. */
  public Incoming about(ChatAddress other) {
    return new Incoming(other, sender, text, key, attachment, repliedTo, manner);
  }

  /** A line that can't come twice. */
  public static Incoming of(ChatAddress chat, String sender, String text) {
    return new Incoming(chat, sender, text, null, null, null, Manner.TYPED);
  }
}
