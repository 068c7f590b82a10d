package dev.sokbo.slackapi;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import dev.sokbo.blockkit.SlackMarkup;
import dev.sokbo.blockkit.SlackMessage;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Platform;
import dev.sokbo.config.Secret;
import dev.sokbo.message.Block;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.SendResult;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages to Slack's channels and direct messages. Every message carries its delivery key as
 * metadata, by which a message of open fate is found in the channel's history.
 */
public final class SlackMessenger implements Messenger {

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

  private final SlackTokens tokens;
  private final ButtonCodec buttons;
  private final InstantSource clock;
  private final SlackPosts posts;
  private final SlackHistory history;
  private final SlackFiles files;

  /**
   * @param buttons says what Slack hands back when a button is tapped
   */
  public SlackMessenger(
      SlackApi api, SlackTokens tokens, ButtonCodec buttons, InstantSource clock) {
    this.tokens = tokens;
    this.buttons = buttons;
    this.clock = clock;
    this.posts = new SlackPosts(api);
    this.history = new SlackHistory(api);
    this.files = new SlackFiles(api);
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public List<Message> split(Message message) {
    return SlackMarkup.split(message);
  }

  /** A token may have to be renewed first. */
  @Override
  public SendResult send(Chat chat, Delivery delivery, Runnable departing) {
    SlackAddress address = SlackAddress.of(chat.address());
    Optional<Secret> token = tokens.of(address.team());
    if (token.isEmpty()) {
      return new SendResult.ChatGone("not installed in the workspace " + address.team());
    }
    Post post = new Post(token.get(), address, delivery);
    departing.run();
    Document document = delivery.document();
    return document == null ? post.send() : post.sendWith(document);
  }

  @Override
  public LookBack lookBack(Chat chat, Delivery delivery) {
    SlackAddress address = SlackAddress.of(chat.address());
    return tokens
        .of(address.team())
        .map(token -> lookBack(token, address, delivery))
        .orElseGet(LookBack.CannotTell::new);
  }

  /** Whether its file followed a message that arrived is open, so its text is written into it. */
  private LookBack lookBack(Secret token, SlackAddress address, Delivery delivery) {
    LookBack answer = history.find(token, address.channel(), delivery, clock.instant());
    Document document = delivery.document();
    if (document != null && answer instanceof LookBack.Arrived arrived) {
      new Post(token, address, delivery).withText(document).edit(arrived.messageId());
    }
    return answer;
  }

  /** One message on its way to one channel. */
  private final class Post {

    private final Secret token;
    private final SlackAddress address;
    private final String channel;
    private final Delivery delivery;
    private final SlackMessage rendered;

    Post(Secret token, SlackAddress address, Delivery delivery) {
      this.token = token;
      this.address = address;
      this.channel = address.channel();
      this.delivery = delivery;
      this.rendered =
          SlackMarkup.render(delivery.message(), button -> buttons.encode(address.chat(), button));
    }

    SendResult send() {
      return delivery.edits() == null ? post() : edit(delivery.edits());
    }

    /**
     * The file's bytes go up first, which shows nothing to anybody; then the message; then the file
     * is shared below it. Where that can't be, as much of the text as a message takes goes with the
     * message.
     */
    SendResult sendWith(Document document) {
      Answer<String> uploaded = files.upload(token, document);
      if (uploaded instanceof Answer.Declined<String>) {
        return withText(document).send();
      }
      if (!(uploaded instanceof Answer.Done<String> done)) {
        return SlackErrors.result(uploaded);
      }
      SendResult sent = send();
      if (sent instanceof SendResult.Sent told
          && !files.share(token, done.value(), document, channel, delivery.thread())) {
        withText(document).edit(told.messageId());
      }
      return sent;
    }

    private Post withText(Document document) {
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
      return new Post(token, address, whole);
    }

    /** What is open may be done again, for a second edit does no harm. */
    private SendResult edit(String messageId) {
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

    private SendResult result(Answer<String> answer) {
      if (!(answer instanceof Answer.Done<String> done)) {
        return SlackErrors.result(answer);
      }
      return done.value() == null
          ? new SendResult.Unknown("an answer without the message's id")
          : new SendResult.Sent(done.value());
    }
  }
}
