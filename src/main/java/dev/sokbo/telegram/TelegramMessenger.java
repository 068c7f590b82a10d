package dev.sokbo.telegram;

import dev.sokbo.botapi.Answer;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.Failure;
import dev.sokbo.botapi.TelegramAddress;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.messenger.Sound;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/** Sends through Telegram: text as HTML, without link previews, buttons as an inline keyboard. */
final class TelegramMessenger implements Messenger {

  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private final BotApi api;
  private final InlineKeyboards keyboards;

  /** Whether the last sending left open if it was acted upon: the API may be in trouble. */
  private volatile boolean inDoubt;

  TelegramMessenger(BotApi api, ButtonCodec buttons) {
    this.api = api;
    this.keyboards = new InlineKeyboards(buttons);
  }

  @Override
  public Platform platform() {
    return Platform.TELEGRAM;
  }

  @Override
  public List<Message> split(Message message) {
    return TelegramMarkup.split(message);
  }

  @Override
  public SendResult send(Chat chat, Delivery delivery, Runnable departing) {
    Failure trouble = probe();
    if (trouble != null) {
      return new SendResult.NotSent("the Bot API is in trouble: " + trouble.reason());
    }
    Supplier<SendResult> call = written(chat.address(), delivery);
    departing.run();
    SendResult result = call.get();
    inDoubt = result instanceof SendResult.Unknown;
    return result;
  }

  /** Telegram keeps no history that a bot may read. */
  @Override
  public LookBack lookBack(Chat chat, Delivery delivery) {
    return new LookBack.CannotTell();
  }

  /**
   * After a sending of unknown fate, asks for something harmless first. So an outage costs the few
   * messages that were under way their certainty, and those behind them nothing.
   */
  private @Nullable Failure probe() {
    if (!inDoubt) {
      return null;
    }
    Answer<?> answer = api.call(new GetMe());
    return answer instanceof Answer.Failed<?> failed ? failed.failure() : null;
  }

  /** The call that carries a delivery, ready to be made. */
  private Supplier<SendResult> written(ChatAddress chat, Delivery delivery) {
    TelegramAddress to = TelegramAddress.of(chat);
    Document document = delivery.document();
    if (document != null) {
      SendDocument upload = upload(chat, to, delivery, document);
      return () -> sent(api.call(upload));
    }
    Integer edits = messageId(delivery.edits());
    if (edits != null) {
      EditMessageText edit = edit(chat, to, delivery, edits);
      return () -> edited(edits, api.call(edit));
    }
    SendMessage message = message(chat, to, delivery);
    return () -> sent(api.call(message));
  }

  /** Absent also for a message that Telegram took without telling its id. */
  private static @Nullable Integer messageId(@Nullable String id) {
    return id == null || id.isEmpty() ? null : Integer.valueOf(id);
  }

  private static SendResult sent(
      Answer<org.telegram.telegrambots.meta.api.objects.message.Message> answer) {
    return switch (answer) {
      case Answer.Done<org.telegram.telegrambots.meta.api.objects.message.Message> done ->
          new SendResult.Sent(done.result().getMessageId().toString());
      case Answer.Failed<org.telegram.telegrambots.meta.api.objects.message.Message> failed ->
          SendFailures.result(failed.failure());
    };
  }

  private static SendResult edited(Integer messageId, Answer<Serializable> answer) {
    return switch (answer) {
      case Answer.Done<Serializable> done -> new SendResult.Sent(messageId.toString());
      case Answer.Failed<Serializable> failed ->
          SendFailures.saysItAlready(failed.failure())
              ? new SendResult.Sent(messageId.toString())
              : SendFailures.ofEdit(failed.failure());
    };
  }

  private SendMessage message(ChatAddress chat, TelegramAddress to, Delivery delivery) {
    TelegramText text = TelegramText.of(TelegramMarkup.html(delivery.message()));
    return SendMessage.builder()
        .chatId(to.chatId())
        .messageThreadId(to.topic())
        .text(text.text())
        .parseMode(text.parseMode())
        .linkPreviewOptions(NO_PREVIEW)
        .disableNotification(silence(delivery))
        .replyParameters(answered(delivery))
        .replyMarkup(keyboards.of(chat, delivery.message()))
        .build();
  }

  private EditMessageText edit(
      ChatAddress chat, TelegramAddress to, Delivery delivery, int messageId) {
    TelegramText text = TelegramText.of(TelegramMarkup.html(delivery.message()));
    return EditMessageText.builder()
        .chatId(to.chatId())
        .messageId(messageId)
        .text(text.text())
        .parseMode(text.parseMode())
        .linkPreviewOptions(NO_PREVIEW)
        .replyMarkup(keyboards.of(chat, delivery.message()))
        .build();
  }

  private SendDocument upload(
      ChatAddress chat, TelegramAddress to, Delivery delivery, Document document) {
    byte[] content = document.text().getBytes(StandardCharsets.UTF_8);
    TelegramText caption = TelegramText.of(TelegramMarkup.caption(delivery.message()));
    return SendDocument.builder()
        .chatId(to.chatId())
        .messageThreadId(to.topic())
        .document(new InputFile(new ByteArrayInputStream(content), document.name()))
        .caption(caption.text())
        .parseMode(caption.parseMode())
        .disableNotification(silence(delivery))
        .replyParameters(answered(delivery))
        .replyMarkup(keyboards.of(chat, delivery.message()))
        .build();
  }

  private static @Nullable Boolean silence(Delivery delivery) {
    return delivery.sound() == Sound.SILENT ? true : null;
  }

  /** A message whose answered message is gone is sent all the same. */
  private static @Nullable ReplyParameters answered(Delivery delivery) {
    Integer thread = messageId(delivery.thread());
    return thread == null
        ? null
        : ReplyParameters.builder().messageId(thread).allowSendingWithoutReply(true).build();
  }
}
