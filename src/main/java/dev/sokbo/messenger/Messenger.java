package dev.sokbo.messenger;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.Message;
import java.util.List;

/** A platform that messages are sent through. Calls for different chats may come at once. */
public interface Messenger {

  /** Whose chats it sends to. */
  Platform platform();

  /**
   * Divides a message into pieces that the platform takes, between blocks where it can. A message
   * that fits comes back as it is; a single block that is too long is shortened.
   */
  List<Message> split(Message message);

  /**
   * Sends one piece and waits for the platform's answer. Never throws for what a platform or a
   * network may do; whatever leaves open whether the message arrived is {@link SendResult.Unknown}.
   *
   * @param departing run right before the piece itself goes out, if it does, and so behind whatever
   *     else the platform is asked first: a pace counts from there
   */
  SendResult send(Chat chat, Delivery delivery, Runnable departing);

  /** Asks the platform whether an earlier {@link #send} of the same delivery arrived. */
  LookBack lookBack(Chat chat, Delivery delivery);
}
