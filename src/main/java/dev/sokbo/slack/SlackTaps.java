package dev.sokbo.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import dev.sokbo.blockkit.SlackButtons;
import dev.sokbo.blockkit.SlackText;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Reply;
import dev.sokbo.message.Message;
import dev.sokbo.slack.SlackConversation.Line;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.text.Ellipsis;
import dev.sokbo.whisper.Asker;
import dev.sokbo.whisper.Whispers;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Buttons, menus and the shortcut on a message. */
final class SlackTaps {

  /** The shortcut's name in the manifest. */
  private static final String WATCH_TOPIC = "watch_topic";

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  /** The first words of a message, as a query to begin with. */
  private static final int TOPIC_UNITS = 150;

  private final SlackTokens tokens;
  private final SlackConversation conversation;
  private final Whispers whispers;
  private final SlackReplies replies;
  private final SlackModals modals;
  private final SlackTrials trials;
  private final SlackHome home;
  private final ButtonCodec buttons;

  SlackTaps(
      SlackTokens tokens,
      SlackConversation conversation,
      Whispers whispers,
      SlackReplies replies,
      SlackModals modals,
      SlackTrials trials,
      SlackHome home,
      ButtonCodec buttons) {
    this.tokens = tokens;
    this.conversation = conversation;
    this.whispers = whispers;
    this.replies = replies;
    this.modals = modals;
    this.trials = trials;
    this.home = home;
    this.buttons = buttons;
  }

  void register(App app) {
    app.blockAction(
        ANY,
        (request, context) -> {
          tapped(request.getPayload());
          return context.ack();
        });
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
    switch (action.getActionId()) {
      case SlackForms.TRY, SlackForms.QUERY -> trials.tryOut(payload.getView(), subject, user);
      case SlackHome.CHOOSE -> home.publish(subject.team(), user, value(action));
      case SlackHome.ADD_WATCH -> open(payload, subject, SlackForm.WATCH);
      case SlackHome.SET_SCHEDULE -> open(payload, subject, SlackForm.SCHEDULE);
      case SlackHome.IMPORT -> open(payload, subject, SlackForm.OPML);
      default -> {
        if (action.getActionId().startsWith(SlackButtons.ACTION)) {
          command(payload, subject, action);
        }
      }
    }
  }

  private void open(BlockActionPayload payload, SlackAddress subject, SlackForm form) {
    modals.open(subject, payload.getUser().getId(), payload.getTriggerId(), form, "");
  }

  /** A button or a menu's option that stands for a line. */
  private void command(
      BlockActionPayload payload, SlackAddress subject, BlockActionPayload.Action action) {
    String user = payload.getUser().getId();
    Optional<Line> line =
        Optional.ofNullable(value(action))
            .flatMap(data -> buttons.decode(subject.chat(), data))
            .map(text -> line(payload, subject, text));
    View view = payload.getView();
    if (view == null) {
      inMessage(new Asker(subject, user, payload.getResponseUrl()), line.orElse(null));
    } else if ("home".equals(view.getType())) {
      line.ifPresent(conversation::ask);
      home.publish(subject.team(), user, subject.channel());
    } else {
      line.map(conversation::ask)
          .orElseGet(() -> Optional.of(stale(subject, user)))
          .map(reply -> modals.told(subject, user, replies.blocks(reply, subject)))
          .ifPresent(told -> modals.update(view, subject, told));
    }
  }

  private void inMessage(Asker asker, @Nullable Line line) {
    if (line == null) {
      whispers.tell(asker, stale(asker.address(), asker.user()));
    } else {
      conversation.ask(line, asker).ifPresent(kept -> whispers.show(kept.id()));
    }
  }

  private static Line line(BlockActionPayload payload, SlackAddress subject, String text) {
    String key = "tap:" + payload.getTriggerId();
    return new Line(
        subject,
        payload.getUser().getId(),
        text,
        key,
        null,
        messageId(payload),
        Incoming.Manner.TAPPED);
  }

  private Reply stale(SlackAddress subject, String user) {
    return Reply.of(Message.text(modals.words(subject, user).say("stale")));
  }

  private void watchTopic(MessageShortcutPayload payload) {
    SlackAddress subject =
        new SlackAddress(tokens.served(payload.getTeam().getId()), payload.getChannel().getId());
    String text = SlackText.typed(payload.getMessage().getText()).lines().findFirst().orElse("");
    modals.open(
        subject,
        payload.getUser().getId(),
        payload.getTriggerId(),
        SlackForm.WATCH,
        Ellipsis.shorten(text, TOPIC_UNITS));
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
}
