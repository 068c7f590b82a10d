package dev.sokbo.botchat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.chat.ButtonCodec;

/** A reception, the Telegram that it asks and the rest of Sokbo that it tells. */
final class ReceptionRoom implements AutoCloseable {

  private final FakeBotApi telegram = new FakeBotApi();
  private final BotApi api = FakeBotApi.client(telegram.url());
  private final RecordingEvents events = new RecordingEvents();
  private final ButtonCodec buttons = new ButtonCodec(new byte[32]);
  private final UpdateIntake intake =
      new UpdateIntake(
          new Reception(
              new BotIdentity(FakeBotApi.BOT_ID, FakeBotApi.BOT_NAME),
              FakeBotApi.questions(api),
              events,
              buttons));
  private int updates = 700;
  private int messages = 20;

  FakeBotApi telegram() {
    return telegram;
  }

  RecordingEvents events() {
    return events;
  }

  ButtonCodec buttons() {
    return buttons;
  }

  /** A message comes; it gets the next ids. */
  void say(ObjectNode message) {
    push("message", message.put("message_id", messages++));
  }

  /** Something comes; it gets the next id. */
  void push(String kind, ObjectNode content) {
    ObjectNode update = new ObjectMapper().createObjectNode().put("update_id", updates++);
    update.set(kind, content);
    intake.accept(update);
  }

  @Override
  public void close() {
    api.close();
    telegram.close();
  }
}
