package dev.sokbo.botchat;

import dev.sokbo.botapi.TelegramAddress;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What becomes of the bot's place in chats: let in, thrown out, moved, a topic closed. */
final class Standing {

  private static final Set<String> OUTSIDE = Set.of("left", "kicked");

  private final TelegramEvents events;

  Standing(TelegramEvents events) {
    this.events = events;
  }

  /** Takes note of a service message; false when it is none that says anything of this. */
  boolean changed(Message message) {
    ChatAddress chat = ChatNames.address(message);
    if (message.getMigrateToChatId() != null) {
      events.moved(chat, new TelegramAddress(message.getMigrateToChatId(), null).address());
    } else if (message.getMigrateFromChatId() != null) {
      events.moved(new TelegramAddress(message.getMigrateFromChatId(), null).address(), chat);
    } else if (isClosed(message)) {
      events.topicShut(chat, "the topic is closed");
    } else if (message.getForumTopicReopened() != null) {
      events.topicOpened(chat);
    } else {
      return false;
    }
    return true;
  }

  /**
   * Hiding the General topic closes it; it shows again when it is reopened (Bot API,
   * hideGeneralForumTopic).
   */
  private static boolean isClosed(Message message) {
    return message.getForumTopicClosed() != null || message.getGeneralForumTopicHidden() != null;
  }

  /**
   * The bot itself was let in, restricted or thrown out. A status that TelegramBots does not know
   * yet, which it reads as none, says nothing.
   */
  void changed(ChatMemberUpdated update) {
    if (update.getNewChatMember() == null) {
      return;
    }
    Chat chat = update.getChat();
    ChatAddress address = new TelegramAddress(chat.getId(), null).address();
    if (isMute(chat, update.getNewChatMember())) {
      events.shut(address, reason(chat, update.getNewChatMember()));
      return;
    }
    events.opened(address);
    boolean isNew = update.getOldChatMember() != null && isOutside(update.getOldChatMember());
    if (isNew && (chat.isGroupChat() || chat.isSuperGroupChat()) && !isForum(chat)) {
      events.said(greeting(update, address), ChatNames.acquaintance(chat, update.getFrom()));
    }
  }

  private static String reason(Chat chat, ChatMember bot) {
    if (chat.isUserChat()) {
      return "the bot is blocked";
    }
    return isOutside(bot) ? "the bot is not a member" : "the bot may not write";
  }

  /** A group that lets the bot in is told what it does; in a forum its people choose a topic. */
  private static Incoming greeting(ChatMemberUpdated update, ChatAddress address) {
    return new Incoming(
        address,
        update.getFrom().getId().toString(),
        "/start",
        "j%s %s".formatted(address.id(), update.getDate()),
        null,
        null,
        Incoming.Manner.TYPED);
  }

  private static boolean isForum(Chat chat) {
    return Boolean.TRUE.equals(chat.getIsForum());
  }

  private static boolean isOutside(ChatMember bot) {
    return OUTSIDE.contains(bot.getStatus());
  }

  /**
   * An administrator of a channel may lack the right to post; in groups whoever is in may write.
   */
  private static boolean isMute(Chat chat, ChatMember bot) {
    return switch (bot) {
      case ChatMemberRestricted restricted ->
          Boolean.FALSE.equals(restricted.getIsMember())
              || Boolean.FALSE.equals(restricted.getCanSendMessages());
      case ChatMemberAdministrator administrator ->
          chat.isChannelChat() && Boolean.FALSE.equals(administrator.getCanPostMessages());
      default -> isOutside(bot);
    };
  }
}
