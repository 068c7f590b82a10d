package dev.sokbo.telegram;

import dev.sokbo.botapi.Answer;
import dev.sokbo.botapi.Failure;
import dev.sokbo.botapi.Questions;
import dev.sokbo.botapi.TelegramAddress;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Recent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;

/**
 * Who may change what a Telegram chat is sent: in private chats its person; in groups and channels
 * the administrators, also when they speak anonymously, as the group, or as the channel that is
 * linked to it. Answers are kept for a minute.
 */
final class TelegramMembership implements Membership {

  private static final Logger LOG = LoggerFactory.getLogger(TelegramMembership.class);

  private static final Duration KEPT = Duration.ofSeconds(60);
  private static final Set<String> ADMINISTRATORS = Set.of("creator", "administrator");

  private final Questions questions;
  private final Recent<Boolean> known;

  TelegramMembership(Questions questions, InstantSource clock) {
    this.questions = questions;
    this.known = new Recent<>(KEPT, clock);
  }

  @Override
  public Right toChange(ChatAddress chat, String sender) {
    TelegramAddress address = TelegramAddress.of(chat);
    boolean isPrivate = address.chat() > 0;
    if (isPrivate || sender.equals(address.chatId())) {
      return Right.of(sender.equals(address.chatId()));
    }
    return known
        .get(address.chatId() + " " + sender, () -> ask(address, sender))
        .map(Right::of)
        .orElse(Right.UNTOLD);
  }

  /** Empty when Telegram did not answer, which is not to be remembered. */
  private Optional<Boolean> ask(TelegramAddress chat, String sender) {
    return sender.startsWith("-") ? isLinked(chat, sender) : isAdministrator(chat, sender);
  }

  private Optional<Boolean> isAdministrator(TelegramAddress chat, String sender) {
    Answer<ChatMember> answer =
        questions.ask(new GetChatMember(chat.chatId(), Long.valueOf(sender)));
    return switch (answer) {
      case Answer.Done<ChatMember> done ->
          Optional.of(ADMINISTRATORS.contains(done.result().getStatus()));
      case Answer.Failed<ChatMember> failed ->
          isSecret(failed.failure())
              ? isListed(chat, Long.parseLong(sender))
              : unanswered(failed.failure());
    };
  }

  /**
   * Telegram owes a bot an answer about others only where the bot is an administrator (Bot API,
   * getChatMember); a list of the administrators it has for every member.
   */
  private static boolean isSecret(Failure failure) {
    return failure instanceof Failure.Refusal refusal && refusal.code() == 400;
  }

  private Optional<Boolean> isListed(TelegramAddress chat, long sender) {
    return switch (questions.ask(new GetChatAdministrators(chat.chatId()))) {
      case Answer.Done<ArrayList<ChatMember>> done ->
          Optional.of(
              done.result().stream().anyMatch(member -> member.getUser().getId() == sender));
      case Answer.Failed<ArrayList<ChatMember>> failed -> unanswered(failed.failure());
    };
  }

  private Optional<Boolean> isLinked(TelegramAddress chat, String sender) {
    return switch (questions.ask(new GetChat(chat.chatId()))) {
      case Answer.Done<ChatFullInfo> done ->
          Optional.of(sender.equals(Objects.toString(done.result().getLinkedChatId(), "")));
      case Answer.Failed<ChatFullInfo> failed -> unanswered(failed.failure());
    };
  }

  private static Optional<Boolean> unanswered(Failure failure) {
    LOG.info("Telegram does not tell who may change a chat: {}", failure.reason());
    return Optional.empty();
  }
}
