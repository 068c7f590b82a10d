package dev.sokbo.botchat;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Clarity;
import dev.sokbo.chat.Incoming;
import java.util.Optional;

/**
 * What the rest of Sokbo makes of what happens in Telegram's chats. Each method has committed its
 * effect when it returns, throws when it could not, and may be called again for the same event.
 */
public interface TelegramEvents {

  /** How much of a command a text is. */
  Clarity clarity(String text);

  /**
   * Somebody said something to Sokbo.
   *
   * @return what to show to nobody but who tapped a button
   */
  Optional<String> said(Incoming incoming, Acquaintance acquaintance);

  /** A chat with all its topics takes no more messages. */
  void shut(ChatAddress chat, String reason);

  /** A chat with all its topics takes messages again. */
  void opened(ChatAddress chat);

  /** One topic takes no more messages: a forum's General topic has the forum's own address. */
  void topicShut(ChatAddress topic, String reason);

  /** One topic takes messages again. */
  void topicOpened(ChatAddress topic);

  /** A group became a supergroup and has another address. */
  void moved(ChatAddress from, ChatAddress to);
}
