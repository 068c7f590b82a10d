package dev.sokbo.botapi;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import org.jspecify.annotations.Nullable;

/**
 * A Telegram chat, or one topic of a forum: {@code chat} or {@code chat/topic} as the id of a
 * {@link ChatAddress}.
 *
 * @param chat the chat's id, negative for groups and channels
 * @param topic the message_thread_id of the topic; absent for a whole chat and for a forum's
 *     General topic, which Telegram addresses without
 */
public record TelegramAddress(long chat, @Nullable Integer topic) {

  /**
   * The Telegram chat of an address.
   *
   * @throws IllegalArgumentException when it is no address that Telegram gave
   */
  public static TelegramAddress of(ChatAddress address) {
    String[] parts = address.id().split("/", -1);
    if (address.platform() != Platform.TELEGRAM || parts.length > 2) {
      throw new IllegalArgumentException("no Telegram address: " + address);
    }
    return new TelegramAddress(
        Long.parseLong(parts[0]), parts.length == 1 ? null : Integer.valueOf(parts[1]));
  }

  /** The id of the chat as methods take it. */
  public String chatId() {
    return Long.toString(chat);
  }

  /** The address that {@link #of} reads back. */
  public ChatAddress address() {
    return new ChatAddress(Platform.TELEGRAM, topic == null ? chatId() : chatId() + "/" + topic);
  }
}
