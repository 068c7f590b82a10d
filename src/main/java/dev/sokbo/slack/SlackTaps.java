package dev.sokbo.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.sokbo.blockkit.SlackButtons;
import dev.sokbo.blockkit.SlackText;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Reply;
import dev.sokbo.message.Message;
import dev.sokbo.slack.SlackConversation.Line;
import dev.sokbo.slack.SlackReplies.Whisper;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.slackinbox.SlackInbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Buttons, menus, modals and the shortcut on a message: everything that people don't type. */
final class SlackTaps {

  private static final Logger LOG = LoggerFactory.getLogger(SlackTaps.class);

  /** The shortcut's name in the manifest. */
  private static final String WATCH_TOPIC = "watch_topic";

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  /** The first words of a message, as a query to begin with. */
  private static final int TOPIC_UNITS = 150;

  /** What takes longer is shown after the modal has closed. */
  private static final Duration IN_TIME = SlackInbox.PATIENCE.minusMillis(300);

  private final SlackApi api;
  private final SlackTokens tokens;
  private final SlackConversation conversation;
  private final SlackReplies replies;
  private final SlackModals modals;
  private final SlackHome home;
  private final ButtonCodec buttons;
  private final InstantSource clock;

  SlackTaps(
      SlackApi api,
      SlackTokens tokens,
      SlackConversation conversation,
      SlackReplies replies,
      SlackModals modals,
      SlackHome home,
      ButtonCodec buttons,
      InstantSource clock) {
    this.api = api;
    this.tokens = tokens;
    this.conversation = conversation;
    this.replies = replies;
    this.modals = modals;
    this.home = home;
    this.buttons = buttons;
    this.clock = clock;
  }

  void register(App app) {
    app.blockAction(
        ANY,
        (request, context) -> {
          tapped(request.getPayload());
          return context.ack();
        });
    app.viewSubmission(ANY, (request, context) -> submitted(request.getPayload()));
    app.viewClosed(ANY, (request, context) -> context.ack());
    app.messageShortcut(
        WATCH_TOPIC,
        (request, context) -> {
          watchTopic(request.getPayload());
          return context.ack();
        });
  }

  private void tapped(BlockActionPayload payload) {
    Optional<SlackAddress> subject = subject(payload);
    if (subject.isEmpty() || payload.getActions() == null) {
      return;
    }
    for (BlockActionPayload.Action action : payload.getActions()) {
      tapped(payload, subject.get(), action);
    }
  }

  private void tapped(
      BlockActionPayload payload, SlackAddress subject, BlockActionPayload.Action action) {
    String user = payload.getUser().getId();
    String trigger = payload.getTriggerId();
    String id = action.getActionId();
    switch (id) {
      case SlackModals.TRY, SlackModals.QUERY -> tryOut(payload.getView(), subject, user);
      case SlackHome.CHOOSE ->
          home.publish(subject.team(), user, Optional.ofNullable(value(action)));
      case SlackHome.ADD_WATCH -> modals.open(subject, user, trigger, SlackModals.WATCH, "");
      case SlackHome.SET_SCHEDULE -> modals.open(subject, user, trigger, SlackModals.SCHEDULE, "");
      case SlackHome.IMPORT -> modals.open(subject, user, trigger, SlackModals.OPML, "");
      default -> {
        if (id.startsWith(SlackButtons.ACTION)) {
          command(payload, subject, action);
        }
      }
    }
  }

  /** A button or a menu's option that stands for a line. */
  private void command(
      BlockActionPayload payload, SlackAddress subject, BlockActionPayload.Action action) {
    String user = payload.getUser().getId();
    String data = value(action);
    Optional<String> line = data == null ? Optional.empty() : buttons.decode(subject.chat(), data);
    Optional<Reply> reply =
        line.isEmpty()
            ? Optional.of(stale(subject, user))
            : conversation.ask(
                new Line(
                    subject,
                    user,
                    line.get(),
                    "tap:" + payload.getTriggerId(),
                    null,
                    messageId(payload)));
    reply.ifPresent(given -> show(payload, subject, given));
  }

  private void show(BlockActionPayload payload, SlackAddress subject, Reply reply) {
    String user = payload.getUser().getId();
    View view = payload.getView();
    if (view == null) {
      replies.whisper(new Whisper(subject, user, payload.getResponseUrl()), reply);
    } else if ("home".equals(view.getType())) {
      home.publish(subject.team(), user, Optional.of(subject.channel()));
    } else {
      update(view, subject, modals.told(subject, user, replies.blocks(reply, subject)));
    }
  }

  private Reply stale(SlackAddress subject, String user) {
    return Reply.of(Message.text(modals.words(subject, user).say("stale")));
  }

  /** Shows under a query what it would have found of late. */
  private void tryOut(@Nullable View view, SlackAddress subject, String user) {
    if (view == null) {
      return;
    }
    String query = SlackModals.query(answers(view.getState()));
    if (query.isEmpty()) {
      return;
    }
    conversation
        .ask(Line.of(subject, user, "test " + query, null))
        .ifPresent(
            reply ->
                update(
                    view,
                    subject,
                    modals.tried(
                        subject,
                        user,
                        view.getCallbackId(),
                        query,
                        replies.blocks(reply, subject))));
  }

  private void update(View view, SlackAddress subject, ObjectNode content) {
    tokens
        .of(subject.team())
        .ifPresent(
            token -> {
              Answer<?> answer =
                  api.call(
                      token,
                      methods ->
                          methods.viewsUpdate(
                              request ->
                                  request
                                      .viewId(view.getId())
                                      .hash(view.getHash())
                                      .viewAsString(content.toString())));
              if (!(answer instanceof Answer.Done<?>)) {
                LOG.warn("a modal could not be updated: {}", answer);
              }
            });
  }

  /** Does what a modal asks for, and shows in it what came of that. */
  private Response submitted(ViewSubmissionPayload payload) {
    Instant begun = clock.instant();
    View view = payload.getView();
    Optional<SlackAddress> subject = SlackViews.subject(view.getPrivateMetadata());
    if (subject.isEmpty()) {
      return Response.ok();
    }
    String user = payload.getUser().getId();
    List<Reply> told = new ArrayList<>();
    List<SlackModals.Wish> wishes = SlackModals.wishes(answers(view.getState()));
    for (int index = 0; index < wishes.size(); index++) {
      SlackModals.Wish wish = wishes.get(index);
      String key = "view:%s:%s:%d".formatted(view.getId(), view.getHash(), index);
      conversation
          .ask(new Line(subject.get(), user, wish.line(), key, wish.document(), null))
          .ifPresent(told::add);
    }
    if (told.isEmpty()) {
      return Response.ok();
    }
    Thread.ofVirtual().name("slack-home").start(() -> home.refresh(subject.get(), user));
    boolean inTime = Duration.between(begun, clock.instant()).compareTo(IN_TIME) < 0;
    if (inTime) {
      return updated(subject.get(), user, told);
    }
    told.forEach(reply -> replies.whisper(new Whisper(subject.get(), user, null), reply));
    return Response.ok();
  }

  private Response updated(SlackAddress subject, String user, List<Reply> told) {
    ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    told.forEach(reply -> blocks.addAll(replies.blocks(reply, subject)));
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("response_action", "update");
    answer.set("view", modals.told(subject, user, blocks));
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(answer.toString())
        .build();
  }

  private void watchTopic(MessageShortcutPayload payload) {
    SlackAddress subject =
        new SlackAddress(tokens.served(payload.getTeam().getId()), payload.getChannel().getId());
    String text = SlackText.typed(payload.getMessage().getText()).lines().findFirst().orElse("");
    String topic = text.substring(0, Math.min(text.length(), TOPIC_UNITS));
    modals.open(
        subject, payload.getUser().getId(), payload.getTriggerId(), SlackModals.WATCH, topic);
  }

  private Optional<SlackAddress> subject(BlockActionPayload payload) {
    if (payload.getChannel() != null) {
      String team = tokens.served(payload.getTeam().getId());
      return Optional.of(new SlackAddress(team, payload.getChannel().getId()));
    }
    return payload.getView() == null
        ? Optional.empty()
        : SlackViews.subject(payload.getView().getPrivateMetadata());
  }

  private static @Nullable String messageId(BlockActionPayload payload) {
    return payload.getContainer() == null ? null : payload.getContainer().getMessageTs();
  }

  private static @Nullable String value(BlockActionPayload.Action action) {
    return action.getSelectedOption() == null
        ? action.getValue()
        : action.getSelectedOption().getValue();
  }

  private static Map<String, Map<String, ViewState.Value>> answers(@Nullable ViewState state) {
    return state == null || state.getValues() == null ? Map.of() : state.getValues();
  }
}
