package dev.sokbo.slackapi;

import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message;
import dev.sokbo.blockkit.SlackMessage;
import dev.sokbo.config.Secret;
import org.jspecify.annotations.Nullable;

/** Puts messages into Slack, as they are: no markup in their text, no previews of their links. */
public final class SlackPosts {

  private final SlackApi api;

  public SlackPosts(SlackApi api) {
    this.api = api;
  }

  /**
   * Posts a message.
   *
   * @param channel also a person's id, which means their direct message
   * @param thread the message below which it stands; absent where it stands by itself
   * @param metadata what it carries unseen
   */
  public Answer<ChatPostMessageResponse> post(
      Secret token,
      String channel,
      @Nullable String thread,
      SlackMessage message,
      Message.@Nullable Metadata metadata) {
    return api.call(
        token,
        methods ->
            methods.chatPostMessage(
                request ->
                    request
                        .channel(channel)
                        .threadTs(thread)
                        .text(message.text())
                        .blocksAsString(message.blocks())
                        .mrkdwn(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .metadata(metadata)));
  }

  /**
   * Says a message anew.
   *
   * @param messageId Slack's {@code ts} of it
   */
  Answer<ChatUpdateResponse> edit(
      Secret token,
      String channel,
      String messageId,
      SlackMessage message,
      Message.Metadata metadata) {
    return api.call(
        token,
        methods ->
            methods.chatUpdate(
                request ->
                    request
                        .channel(channel)
                        .ts(messageId)
                        .text(message.text())
                        .blocksAsString(message.blocks())
                        .metadata(metadata)));
  }

  /** Shows a message to one person of a channel. */
  public Answer<ChatPostEphemeralResponse> whisper(
      Secret token, String channel, String user, SlackMessage message) {
    return api.call(
        token,
        methods ->
            methods.chatPostEphemeral(
                request ->
                    request
                        .channel(channel)
                        .user(user)
                        .text(message.text())
                        .blocksAsString(message.blocks())));
  }
}
