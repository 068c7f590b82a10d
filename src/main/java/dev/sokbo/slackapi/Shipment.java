package dev.sokbo.slackapi;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import dev.sokbo.blockkit.SlackMessage;
import dev.sokbo.config.Secret;
import dev.sokbo.message.Block;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.SendResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One message on its way to one channel. */
final class Shipment {

  /** The message to edit is there no more, or may not be edited any more; its channel is well. */
  private static final Set<String> NOT_EDITABLE =
      Set.of("cant_update_message", "edit_window_closed", "message_not_found", "is_inactive");

  /** The message to answer to takes no answers: post beside it. */
  private static final Set<String> NO_THREAD =
      Set.of(
          "cannot_reply_to_message",
          "invalid_thread_ts",
          "restricted_action_non_threadable_channel",
          "restricted_action_thread_locked",
          "thread_not_found");

  private final SlackPosts posts;
  private final SlackFiles files;
  private final Secret token;
  private final String channel;
  private final Function<Message, SlackMessage> look;
  private final Delivery delivery;
  private final SlackMessage rendered;

  /**
   * @param look renders messages for the channel
   */
  Shipment(
      SlackPosts posts,
      SlackFiles files,
      Secret token,
      String channel,
      Function<Message, SlackMessage> look,
      Delivery delivery) {
    this.posts = posts;
    this.files = files;
    this.token = token;
    this.channel = channel;
    this.look = look;
    this.delivery = delivery;
    this.rendered = look.apply(delivery.message());
  }

  SendResult send() {
    Document document = delivery.document();
    return document == null ? sendAlone() : sendWith(document);
  }

  private SendResult sendAlone() {
    return delivery.edits() == null ? post() : edit(delivery.edits());
  }

  /**
   * The file's bytes go up first, which shows nothing to anybody; then the message; then the file
   * is shared below it. Where that can't be, as much of the text as a message takes goes with the
   * message.
   */
  private SendResult sendWith(Document document) {
    Answer<String> uploaded = files.upload(token, document);
    if (uploaded instanceof Answer.Declined<String>) {
      return withText(document).sendAlone();
    }
    if (!(uploaded instanceof Answer.Done<String> done)) {
      return SlackErrors.result(uploaded);
    }
    SendResult sent = sendAlone();
    if (sent instanceof SendResult.Sent told
        && !files.share(token, done.value(), document, channel, delivery.thread())) {
      withText(document).edit(told.messageId());
    }
    return sent;
  }

  /** The same without its file, but with as much of its text as a message takes. */
  Shipment withText(Document document) {
    List<Block> blocks = new ArrayList<>(delivery.message().blocks());
    blocks.add(SlackFiles.inline(document));
    Delivery whole =
        new Delivery(
            delivery.key(),
            new Message(blocks),
            delivery.sound(),
            delivery.edits(),
            delivery.thread(),
            null);
    return new Shipment(posts, files, token, channel, look, whole);
  }

  /** What is open may be done again, for a second edit does no harm. */
  SendResult edit(String messageId) {
    Answer<ChatUpdateResponse> answer =
        posts.edit(token, channel, messageId, rendered, SlackHistory.metadata(delivery.key()));
    if (answer instanceof Answer.Declined<ChatUpdateResponse> declined
        && NOT_EDITABLE.contains(declined.error())) {
      return new SendResult.Refused(declined.error());
    }
    SendResult result = result(answer.map(ChatUpdateResponse::getTs));
    return result instanceof SendResult.Unknown unknown
        ? new SendResult.NotSent(unknown.reason())
        : result;
  }

  private SendResult post() {
    Answer<ChatPostMessageResponse> answer = post(delivery.thread());
    if (delivery.thread() != null
        && answer instanceof Answer.Declined<ChatPostMessageResponse> declined
        && NO_THREAD.contains(declined.error())) {
      answer = post(null);
    }
    return result(answer.map(ChatPostMessageResponse::getTs));
  }

  private Answer<ChatPostMessageResponse> post(@Nullable String thread) {
    return posts.post(token, channel, thread, rendered, SlackHistory.metadata(delivery.key()));
  }

  private static SendResult result(Answer<String> answer) {
    if (!(answer instanceof Answer.Done<String> done)) {
      return SlackErrors.result(answer);
    }
    return done.value() == null
        ? new SendResult.Unknown("an answer without the message's id")
        : new SendResult.Sent(done.value());
  }
}
