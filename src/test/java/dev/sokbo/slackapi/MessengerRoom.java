package dev.sokbo.slackapi;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.SampleChats;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.SendResult;
import java.time.Instant;

/** A Slack, and what sends messages to it. */
final class MessengerRoom implements AutoCloseable {

  /** The channel that messages go to. */
  static final String NEWS = "C0NEWS";

  final FakeSlack slack = new FakeSlack();
  final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T00:00:00Z"));
  private final SlackApi api = new SlackApi(slack.apiUrl(), clock);
  final SlackMessenger messenger = messenger(FakeSlack.BOT_TOKEN);

  /** One that has another token. */
  SlackMessenger messenger(String token) {
    return new SlackMessenger(api, new FakeTokens(token), new ButtonCodec(new byte[32]), clock);
  }

  SendResult send(Delivery delivery) {
    return sendTo(NEWS, delivery);
  }

  SendResult sendTo(String channel, Delivery delivery) {
    return messenger.send(chat(channel), delivery, () -> {});
  }

  LookBack lookBack(Delivery delivery) {
    return messenger.lookBack(chat(NEWS), delivery);
  }

  static Chat chat(String channel) {
    return SampleChats.at(Platform.SLACK, FakeSlack.TEAM + "/" + channel);
  }

  @Override
  public void close() {
    api.close();
    slack.close();
  }
}
