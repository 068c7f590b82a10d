package dev.sokbo.telegram;

import dev.sokbo.botapi.Answer;
import dev.sokbo.botapi.Failure;
import dev.sokbo.botapi.Questions;
import dev.sokbo.botapi.TelegramAddress;
import dev.sokbo.chat.ChatFinder;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/**
 * Finds groups and channels by {@code @name}, by their {@code t.me} link or by their id, each with
 * {@code /topic} behind it for one topic of a forum.
 */
final class TelegramFinder implements ChatFinder {

  private static final Pattern NAME =
      Pattern.compile(
          "(?:@|(?:https?://)?(?:www\\.)?(?:t|telegram)\\.me/)([A-Za-z]\\w{3,31})(?:/([0-9]{1,9}))?(?:/[0-9]{1,9})?/?");

  private static final Pattern ID = Pattern.compile("(-[0-9]{1,15})(?:/([0-9]{1,9}))?");

  /** A private channel's or supergroup's link, whose id lacks the -100 that the Bot API has. */
  private static final Pattern PRIVATE_LINK =
      Pattern.compile("(?:https?://)?t\\.me/c/([0-9]{1,12})(?:/([0-9]{1,9}))?(?:/[0-9]{1,9})?/?");

  private final Questions questions;

  TelegramFinder(Questions questions) {
    this.questions = questions;
  }

  @Override
  public Finding find(String name) {
    Named named = named(name.strip());
    if (named == null) {
      return new Finding.Unknown();
    }
    return switch (questions.ask(new GetChat(named.chatId()))) {
      case Answer.Done<ChatFullInfo> done -> found(done.result(), named.topic());
      case Answer.Failed<ChatFullInfo> failed -> missing(failed.failure(), named.chatId());
    };
  }

  /** A link to a message of a channel looks like one to a topic, and names the channel. */
  private Finding found(ChatFullInfo chat, @Nullable Integer topic) {
    if (Boolean.TRUE.equals(chat.isUserChat())) {
      return new Finding.Unknown();
    }
    String title = Objects.requireNonNullElse(chat.getTitle(), chat.getId().toString());
    Integer part = Boolean.TRUE.equals(chat.getIsForum()) ? topic : null;
    Answer<User> me = questions.ask(new GetMe());
    if (!(me instanceof Answer.Done<User> known)) {
      return new Finding.NotNow();
    }
    GetChatMember own = new GetChatMember(chat.getId().toString(), known.result().getId());
    return switch (questions.ask(own)) {
      case Answer.Done<ChatMember> done ->
          mayWrite(done.result(), chat)
              ? new Finding.Found(new TelegramAddress(chat.getId(), part).address(), title)
              : new Finding.Silent(title);
      case Answer.Failed<ChatMember> failed ->
          failed.failure().mayPass() ? new Finding.NotNow() : new Finding.Silent(title);
    };
  }

  private static boolean mayWrite(ChatMember bot, ChatFullInfo chat) {
    boolean isChannel = Boolean.TRUE.equals(chat.isChannelChat());
    return switch (bot.getStatus()) {
      case "creator" -> true;
      case "administrator" ->
          !(isChannel
              && bot instanceof ChatMemberAdministrator administrator
              && Boolean.FALSE.equals(administrator.getCanPostMessages()));
      case "restricted" ->
          bot instanceof ChatMemberRestricted restricted
              && !Boolean.FALSE.equals(restricted.getIsMember())
              && Boolean.TRUE.equals(restricted.getCanSendMessages());
      case "member" -> !isChannel;
      default -> false;
    };
  }

  private static Finding missing(Failure failure, String name) {
    if (failure.mayPass()) {
      return new Finding.NotNow();
    }
    return failure instanceof Failure.Refusal refusal && refusal.code() == 403
        ? new Finding.Silent(name)
        : new Finding.Unknown();
  }

  private static @Nullable Named named(String name) {
    Matcher byName = NAME.matcher(name);
    if (byName.matches()) {
      return new Named("@" + byName.group(1), topic(byName.group(2)));
    }
    Matcher byId = ID.matcher(name);
    if (byId.matches()) {
      return new Named(byId.group(1), topic(byId.group(2)));
    }
    Matcher byLink = PRIVATE_LINK.matcher(name);
    return byLink.matches() ? new Named("-100" + byLink.group(1), topic(byLink.group(2))) : null;
  }

  /** Links give a forum's General topic the number 1; methods take it without a number only. */
  private static @Nullable Integer topic(@Nullable String number) {
    return number == null || Integer.parseInt(number) <= 1 ? null : Integer.valueOf(number);
  }

  /**
   * What a name names.
   *
   * @param chatId an id, or a name with its at sign, as getChat takes both
   */
  private record Named(String chatId, @Nullable Integer topic) {}
}
