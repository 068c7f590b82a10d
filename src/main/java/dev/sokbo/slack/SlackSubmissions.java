package dev.sokbo.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.sokbo.chat.Incoming;
import dev.sokbo.slack.SlackConversation.Kept;
import dev.sokbo.slack.SlackConversation.Line;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackinbox.SlackInbox;
import dev.sokbo.whisper.Asker;
import dev.sokbo.whisper.Whispers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import okio.ByteString;

/** Modals that were filled in: does what they ask for, and shows in them what came of that. */
final class SlackSubmissions {

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  /** What takes longer is shown after the modal has closed. */
  private static final Duration IN_TIME = SlackInbox.PATIENCE.minusMillis(300);

  private final SlackConversation conversation;
  private final Whispers whispers;
  private final SlackReplies replies;
  private final SlackModals modals;
  private final SlackHome home;
  private final Executor executor;
  private final InstantSource clock;

  SlackSubmissions(
      SlackConversation conversation,
      Whispers whispers,
      SlackReplies replies,
      SlackModals modals,
      SlackHome home,
      Executor executor,
      InstantSource clock) {
    this.conversation = conversation;
    this.whispers = whispers;
    this.replies = replies;
    this.modals = modals;
    this.home = home;
    this.executor = executor;
    this.clock = clock;
  }

  void register(App app) {
    app.viewSubmission(ANY, (request, context) -> submitted(request.getPayload()));
    app.viewClosed(ANY, (request, context) -> context.ack());
  }

  private Response submitted(ViewSubmissionPayload payload) {
    Instant begun = clock.instant();
    View view = payload.getView();
    Optional<SlackAddress> subject = SlackViews.subject(view.getPrivateMetadata());
    if (subject.isEmpty()) {
      return Response.ok();
    }
    String user = payload.getUser().getId();
    List<Kept> told = ask(view, subject.get(), user);
    if (told.isEmpty()) {
      return Response.ok();
    }
    executor.execute(() -> home.refresh(subject.get(), user));
    if (Duration.between(begun, clock.instant()).compareTo(IN_TIME) >= 0) {
      told.forEach(kept -> whispers.show(kept.id()));
      return Response.ok();
    }
    Response updated = updated(subject.get(), user, told);
    told.forEach(kept -> whispers.forget(kept.id()));
    return updated;
  }

  private List<Kept> ask(View view, SlackAddress subject, String user) {
    List<Line> lines = new ArrayList<>();
    for (SlackWish wish : SlackWish.of(SlackViews.answers(view.getState()))) {
      String key = "view:%s:%s:%s".formatted(view.getId(), view.getHash(), digest(wish));
      lines.add(
          new Line(subject, user, wish.line(), key, wish.document(), null, Incoming.Manner.TYPED));
    }
    return lines.isEmpty() ? List.of() : conversation.ask(lines, new Asker(subject, user, null));
  }

  /** A modal whose acknowledgement was lost can be filled in otherwise and submitted again. */
  private static String digest(SlackWish wish) {
    return ByteString.encodeUtf8(wish.toString()).sha256().hex();
  }

  private Response updated(SlackAddress subject, String user, List<Kept> told) {
    ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    told.forEach(kept -> blocks.addAll(replies.blocks(kept.reply(), subject)));
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("response_action", "update");
    answer.set("view", modals.told(subject, user, blocks));
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(answer.toString())
        .build();
  }
}
