package dev.sokbo.telegram;

import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.SampleChats;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.SendResult;

/** A Telegram, and what sends messages to it. */
final class MessengerRoom implements AutoCloseable {

  /** Whose private chat messages go to. */
  static final long HANA = 77;

  final FakeBotApi telegram = new FakeBotApi();
  final ButtonCodec buttons = new ButtonCodec(new byte[32]);
  private final BotApi api = FakeBotApi.client(telegram.url());
  private final TelegramMessenger messenger = new TelegramMessenger(api, buttons);

  SendResult send(Delivery delivery) {
    return sendTo(Long.toString(HANA), delivery);
  }

  /** Sends, and runs something when the message departs. */
  SendResult send(Delivery delivery, Runnable departing) {
    return messenger.send(chat(Long.toString(HANA)), delivery, departing);
  }

  SendResult sendTo(String chat, Delivery delivery) {
    return messenger.send(chat(chat), delivery, () -> {});
  }

  /** Sends by way of another client. */
  SendResult send(BotApi other, Delivery delivery) {
    return new TelegramMessenger(other, buttons)
        .send(chat(Long.toString(HANA)), delivery, () -> {});
  }

  static Chat chat(String id) {
    return SampleChats.at(Platform.TELEGRAM, id);
  }

  @Override
  public void close() {
    api.close();
    telegram.close();
  }
}
