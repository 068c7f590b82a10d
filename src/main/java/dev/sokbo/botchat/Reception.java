package dev.sokbo.botchat;

import dev.sokbo.botapi.Questions;
import dev.sokbo.botapi.TelegramAddress;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Clarity;
import dev.sokbo.chat.Incoming;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Receives updates and tells the rest of Sokbo what they mean.
 *
 * <p>A message that was understood acts once, by its own name, and editing it changes nothing; one
 * that was not understood acts when an edit makes a command of it.
 */
public final class Reception {

  /** Members may edit what they said for two days; later edits are cosmetics of channels. */
  private static final Duration EDITABLE = Duration.ofDays(2);

  private final TelegramEvents events;
  private final Hearing hearing;
  private final Attachments attachments;
  private final ButtonCodec buttons;
  private final Taps taps;
  private final Standing standing;

  public Reception(
      BotIdentity me, Questions questions, TelegramEvents events, ButtonCodec buttons) {
    this.events = events;
    this.hearing = new Hearing(me, events::clarity);
    this.attachments = new Attachments(questions);
    this.buttons = buttons;
    this.taps = new Taps(questions);
    this.standing = new Standing(events);
  }

  /**
   * Deals with an update.
   *
   * @throws RuntimeException when it was not dealt with and has to come again
   */
  void receive(Update update) {
    if (update.getMessage() != null) {
      said(update, update.getMessage());
    } else if (update.getChannelPost() != null) {
      said(update, update.getChannelPost());
    } else if (update.getEditedMessage() != null) {
      edited(update.getEditedMessage());
    } else if (update.getCallbackQuery() != null) {
      tapped(update.getCallbackQuery());
    } else if (update.getMyChatMember() != null) {
      standing.changed(update.getMyChatMember());
    }
  }

  private void said(Update update, Message message) {
    if (standing.changed(message)) {
      return;
    }
    Optional<String> heard = hearing.heard(message);
    if (heard.isPresent()) {
      boolean understood = events.clarity(heard.get()) == Clarity.COMMAND;
      String key =
          understood ? name(message) : "u%d %s".formatted(update.getUpdateId(), name(message));
      tell(message, heard.get(), key);
    }
  }

  private void edited(Message message) {
    Duration age = Duration.ofSeconds(age(message));
    hearing
        .heard(message)
        .filter(heard -> age.compareTo(EDITABLE) <= 0)
        .filter(heard -> events.clarity(heard) == Clarity.COMMAND)
        .ifPresent(heard -> tell(message, heard, name(message)));
  }

  private static long age(Message message) {
    Integer date = message.getDate();
    Integer edited = message.getEditDate();
    return date == null || edited == null ? 0 : (long) edited - date;
  }

  private void tell(Message message, String text, String key) {
    Incoming incoming =
        new Incoming(
            ChatNames.address(message),
            ChatNames.sender(message),
            text,
            key,
            message.getDocument() == null ? null : attachments.fetch(message.getDocument()),
            answered(message),
            Incoming.Manner.TYPED);
    events.said(incoming, ChatNames.acquaintance(message.getChat(), message.getFrom()));
  }

  /** In a topic, what answers nothing answers the message that opened it. */
  private static @Nullable String answered(Message message) {
    Message answered = message.getReplyToMessage();
    if (answered == null) {
      return null;
    }
    Integer id = answered.getMessageId();
    boolean opensTopic =
        Boolean.TRUE.equals(message.getIsTopicMessage()) && id.equals(message.getMessageThreadId());
    return opensTopic ? null : id.toString();
  }

  /**
   * Names a message for ever: update ids may start over, and so may message ids where a chat is
   * made anew, but not within one second.
   */
  private static String name(Message message) {
    return "m%s %s %s".formatted(message.getChatId(), message.getMessageId(), message.getDate());
  }

  private void tapped(CallbackQuery query) {
    MaybeInaccessibleMessage message = query.getMessage();
    Optional<String> command = message == null ? Optional.empty() : command(query, message);
    if (message == null || command.isEmpty()) {
      taps.answerStale(query);
      return;
    }
    Optional<String> whisper =
        events.said(
            tap(query, message, command.get()),
            ChatNames.acquaintance(message.getChat(), query.getFrom()));
    taps.answer(query, whisper.orElse(null));
  }

  private Optional<String> command(CallbackQuery query, MaybeInaccessibleMessage message) {
    String data = query.getData();
    return data == null ? Optional.empty() : buttons.decode(address(message), data);
  }

  private static Incoming tap(
      CallbackQuery query, MaybeInaccessibleMessage message, String command) {
    return new Incoming(
        address(message),
        query.getFrom().getId().toString(),
        command,
        "c" + query.getId(),
        null,
        message.getMessageId().toString(),
        Incoming.Manner.TAPPED);
  }

  private static ChatAddress address(MaybeInaccessibleMessage message) {
    return message instanceof Message seen
        ? ChatNames.address(seen)
        : new TelegramAddress(message.getChatId(), null).address();
  }
}
