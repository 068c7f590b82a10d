package dev.sokbo.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import dev.sokbo.blockkit.SlackText;
import dev.sokbo.slack.SlackConversation.Line;
import dev.sokbo.slack.SlackReplies.Whisper;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.slackinbox.Lanes;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines that people type: behind the slash command, in a mention or in a direct message. A command
 * is answered in private, a mention in its thread, a direct message below it.
 */
final class SlackLines {

  private static final Logger LOG = LoggerFactory.getLogger(SlackLines.class);

  /** A workspace may have given the command another name than the manifest does. */
  private static final Pattern ANY_COMMAND = Pattern.compile("/.*");

  private final SlackTokens tokens;
  private final SlackConversation conversation;
  private final SlackReplies replies;
  private final SlackModals modals;
  private final Lanes outgoing;

  /**
   * @param outgoing keeps the replies of a channel in order, while what comes in goes on
   */
  SlackLines(
      SlackTokens tokens,
      SlackConversation conversation,
      SlackReplies replies,
      SlackModals modals,
      Lanes outgoing) {
    this.tokens = tokens;
    this.conversation = conversation;
    this.replies = replies;
    this.modals = modals;
    this.outgoing = outgoing;
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
    String key = key("command", payload.getTriggerId());
    Whisper asker = new Whisper(address, payload.getUserId(), payload.getResponseUrl());
    conversation
        .ask(Line.of(address, payload.getUserId(), orHelp(typed), key))
        .ifPresent(reply -> send(address, () -> replies.whisper(asker, reply)));
  }

  private void mention(EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent event = payload.getEvent();
    if (event.getBotId() != null || event.getUser() == null) {
      return;
    }
    SlackAddress address = new SlackAddress(tokens.served(payload.getTeamId()), event.getChannel());
    String typed = SlackText.typedAfterMention(event.getText());
    String thread = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
    Line line =
        new Line(
            address,
            event.getUser(),
            orHelp(typed),
            key("event", payload.getEventId()),
            null,
            event.getThreadTs());
    answer(line, thread);
  }

  private void directMessage(EventsApiPayload<MessageEvent> payload) {
    MessageEvent event = payload.getEvent();
    if (event.getBotId() != null
        || event.getUser() == null
        || !"im".equals(event.getChannelType())) {
      return;
    }
    SlackAddress address = new SlackAddress(tokens.served(payload.getTeamId()), event.getChannel());
    String typed = SlackText.typedAfterMention(event.getText());
    Line line =
        new Line(
            address,
            event.getUser(),
            orHelp(typed),
            key("event", payload.getEventId()),
            null,
            event.getThreadTs());
    answer(line, event.getThreadTs());
  }

  private void answer(Line line, @Nullable String thread) {
    conversation
        .ask(line)
        .ifPresent(
            reply -> send(line.address(), () -> replies.post(line.address(), thread, reply)));
  }

  private static String orHelp(String typed) {
    return typed.isEmpty() ? "help" : typed;
  }

  private void send(SlackAddress address, Runnable sending) {
    CompletableFuture<Boolean> unused =
        outgoing.run(
            address.chat().id(),
            () -> {
              try {
                sending.run();
                return true;
              } catch (RuntimeException e) {
                LOG.error("a reply to {} failed", address, e);
                return false;
              }
            });
  }

  private static @Nullable String key(String kind, @Nullable String id) {
    return id == null || id.isEmpty() ? null : kind + ":" + id;
  }
}
