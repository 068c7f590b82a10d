package dev.sokbo.telegram;

import dev.sokbo.botapi.Answer;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.Failure;
import dev.sokbo.botapi.Questions;
import dev.sokbo.botchat.BotIdentity;
import dev.sokbo.botchat.Reception;
import dev.sokbo.botchat.TelegramEvents;
import dev.sokbo.botchat.UpdateIntake;
import dev.sokbo.chat.ButtonCodec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.User;

/** Learns who the bot is and tells Telegram which way to send updates. */
final class Introduction {

  private final BotApi api;
  private final Questions questions;
  private final TelegramEvents events;
  private final ButtonCodec buttons;
  private final @Nullable SetWebhook webhook;
  private volatile @Nullable UpdateIntake intake;

  /**
   * @param webhook how Telegram is to call; absent when it is to be polled
   */
  Introduction(
      BotApi api,
      Questions questions,
      TelegramEvents events,
      ButtonCodec buttons,
      @Nullable SetWebhook webhook) {
    this.api = api;
    this.questions = questions;
    this.events = events;
    this.buttons = buttons;
    this.webhook = webhook;
  }

  /** Where updates go; absent until the bot knows itself. */
  @Nullable UpdateIntake intake() {
    return intake;
  }

  /** Does what is left of it; tells what failed, or null when Telegram is ready. */
  @Nullable Failure make() {
    if (intake == null) {
      Answer<User> me = api.call(new GetMe());
      if (me instanceof Answer.Failed<User> failed) {
        return failed.failure();
      }
      intake = intake(((Answer.Done<User>) me).result());
    }
    Answer<Boolean> way = webhook == null ? api.call(new DeleteWebhook()) : api.call(webhook);
    return way instanceof Answer.Failed<Boolean> failed ? failed.failure() : null;
  }

  private UpdateIntake intake(User user) {
    BotIdentity me =
        new BotIdentity(user.getId(), Objects.requireNonNullElse(user.getUserName(), ""));
    return new UpdateIntake(new Reception(me, questions, events, buttons));
  }
}
