package dev.sokbo.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import dev.sokbo.blockkit.SlackText;
import dev.sokbo.chat.Incoming;
import dev.sokbo.slack.SlackConversation.Line;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.whisper.Asker;
import dev.sokbo.whisper.Whispers;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines that people type: behind the slash command, in a mention or in a direct message. A command
 * is answered in private, a mention in its thread, a direct message below it.
 */
final class SlackLines {

  /** A workspace may have given the command another name than the manifest does. */
  private static final Pattern ANY_COMMAND = Pattern.compile("/.*");

  private final SlackTokens tokens;
  private final SlackConversation conversation;
  private final Whispers whispers;
  private final SlackModals modals;

  SlackLines(
      SlackTokens tokens, SlackConversation conversation, Whispers whispers, SlackModals modals) {
    this.tokens = tokens;
    this.conversation = conversation;
    this.whispers = whispers;
    this.modals = modals;
  }

  void register(App app) {
    app.command(
        ANY_COMMAND,
        (request, context) -> {
          command(request.getPayload());
          return context.ack();
        });
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          mention(payload);
          return context.ack();
        });
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          directMessage(payload);
          return context.ack();
        });
  }

  private void command(SlashCommandPayload payload) {
    SlackAddress address =
        new SlackAddress(tokens.served(payload.getTeamId()), payload.getChannelId());
    String typed = SlackText.typed(payload.getText());
    if (typed.isEmpty() && modals.openSetUp(address, payload.getUserId(), payload.getTriggerId())) {
      return;
    }
    String trigger = payload.getTriggerId();
    String key = trigger == null || trigger.isEmpty() ? null : "command:" + trigger;
    Asker asker = new Asker(address, payload.getUserId(), payload.getResponseUrl());
    conversation
        .ask(Line.of(address, payload.getUserId(), orHelp(typed), key), asker)
        .ifPresent(kept -> whispers.show(kept.id()));
  }

  private void mention(EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent event = payload.getEvent();
    if (event.getBotId() != null || !isPerson(payload, event.getUser())) {
      return;
    }
    Message message =
        new Message(
            event.getChannel(),
            event.getUser(),
            event.getText(),
            event.getTs(),
            event.getThreadTs());
    String thread = message.thread == null ? message.ts : message.thread;
    conversation.post(line(payload, message), thread);
  }

  private void directMessage(EventsApiPayload<MessageEvent> payload) {
    MessageEvent event = payload.getEvent();
    if (event.getBotId() != null
        || !isPerson(payload, event.getUser())
        || !"im".equals(event.getChannelType())) {
      return;
    }
    Message message =
        new Message(
            event.getChannel(),
            event.getUser(),
            event.getText(),
            event.getTs(),
            event.getThreadTs());
    conversation.post(line(payload, message), message.thread);
  }

  private Line line(EventsApiPayload<?> payload, Message message) {
    SlackAddress address =
        new SlackAddress(tokens.served(SlackEvents.installedIn(payload)), message.channel);
    String id = payload.getEventId();
    String key =
        id == null || id.isEmpty() ? "message:" + message.channel + message.ts : "event:" + id;
    String typed = orHelp(SlackText.typedAfterMention(message.text));
    return new Line(address, message.user, typed, key, null, message.thread, Incoming.Manner.TYPED);
  }

  /** Whether a message is somebody's, and not one of Sokbo's own. */
  private static boolean isPerson(EventsApiPayload<?> payload, @Nullable String user) {
    return user != null && !SlackEvents.isSokbo(payload, user);
  }

  private static String orHelp(String typed) {
    return typed.isEmpty() ? "help" : typed;
  }

  /** What both kinds of message events tell. */
  private record Message(
      String channel, String user, @Nullable String text, String ts, @Nullable String thread) {}
}
