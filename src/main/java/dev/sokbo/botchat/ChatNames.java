package dev.sokbo.botchat;

import dev.sokbo.botapi.TelegramAddress;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Language;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Where a message was said, by whom, and what is known of them. */
final class ChatNames {

  private ChatNames() {}

  /** The chat, or the topic where the chat is a forum. */
  static ChatAddress address(Message message) {
    boolean inTopic = Boolean.TRUE.equals(message.getIsTopicMessage());
    return new TelegramAddress(message.getChatId(), inTopic ? message.getMessageThreadId() : null)
        .address();
  }

  /**
   * Who said it: a user, or the chat in whose name it was said, which is the group itself for its
   * anonymous administrators and the channel for its posts.
   */
  static String sender(Message message) {
    Chat inTheNameOf = message.getSenderChat();
    if (inTheNameOf != null) {
      return inTheNameOf.getId().toString();
    }
    User from = message.getFrom();
    return (from == null ? message.getChatId() : from.getId()).toString();
  }

  static Acquaintance acquaintance(Chat chat, @Nullable User person) {
    return new Acquaintance(title(chat), person == null ? null : language(person));
  }

  private static String title(Chat chat) {
    if (chat.getTitle() != null) {
      return chat.getTitle();
    }
    String name =
        Stream.of(chat.getFirstName(), chat.getLastName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? Objects.requireNonNullElse(chat.getUserName(), "") : name;
  }

  /** By the IETF tag of the person's client: Korean, else English; absent where it says nothing. */
  static @Nullable Language language(User person) {
    String tag = person.getLanguageCode();
    if (tag == null || tag.isBlank()) {
      return null;
    }
    return tag.startsWith("ko") ? Language.KO : Language.EN;
  }
}
