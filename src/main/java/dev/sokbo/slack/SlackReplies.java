package dev.sokbo.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.sokbo.blockkit.SlackMarkup;
import dev.sokbo.blockkit.SlackMessage;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Reply;
import dev.sokbo.config.Secret;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackFiles;
import dev.sokbo.slackapi.SlackTokens;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows replies: to one person, in the place of what they asked from, or to all of a channel. What
 * can't be shown is logged; nothing waits for it.
 */
final class SlackReplies {

  private static final Logger LOG = LoggerFactory.getLogger(SlackReplies.class);

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final MediaType JSON_TYPE = MediaType.get("application/json; charset=utf-8");

  /** Slack takes five answers at a response URL. */
  private static final int MOST_AT_URL = 5;

  private static final int TRIES = 3;

  /** A reply that comes later than this is of no use any more. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final SlackApi api;
  private final SlackTokens tokens;
  private final ButtonCodec buttons;
  private final SlackFiles files;

  SlackReplies(SlackApi api, SlackTokens tokens, ButtonCodec buttons) {
    this.api = api;
    this.tokens = tokens;
    this.buttons = buttons;
    this.files = new SlackFiles(api);
  }

  /** Shows a reply only to who asked; a file comes in their direct messages. */
  void whisper(Whisper to, Reply reply) {
    List<Message> pieces = SlackMarkup.split(reply.message());
    for (int piece = 0; piece < pieces.size(); piece++) {
      boolean first = piece == 0;
      SlackMessage rendered = render(pieces.get(piece), to.address().chat());
      boolean replaces = first && reply.placement() == Reply.Placement.REPLACE;
      if (piece >= MOST_AT_URL || !respond(to.responseUrl(), rendered, replaces)) {
        postEphemeral(to, rendered);
      }
    }
    Document document = reply.document();
    if (document != null) {
      sendDirectly(to, document);
    }
  }

  /** Posts a reply where everybody in the channel or thread sees it. */
  void post(SlackAddress to, @Nullable String thread, Reply reply) {
    tokens
        .of(to.team())
        .ifPresent(
            token -> {
              for (Message piece : SlackMarkup.split(reply.message())) {
                postMessage(token, to.channel(), thread, render(piece, to.chat()));
              }
              Document document = reply.document();
              if (document != null) {
                share(token, document, to.channel(), thread);
              }
            });
  }

  /** A reply as blocks of a view. */
  ArrayNode blocks(Reply reply, SlackAddress subject) {
    ArrayNode blocks = JSON.createArrayNode();
    for (Message piece : SlackMarkup.split(reply.message())) {
      blocks.addAll(SlackMarkup.blocks(piece, button -> buttons.encode(subject.chat(), button)));
    }
    return blocks;
  }

  private SlackMessage render(Message message, ChatAddress chat) {
    return SlackMarkup.render(message, button -> buttons.encode(chat, button));
  }

  private Optional<String> postMessage(
      Secret token, String channel, @Nullable String thread, SlackMessage message) {
    Answer<ChatPostMessageResponse> answer =
        patiently(
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
                            .unfurlMedia(false)));
    if (answer.response().isEmpty()) {
      LOG.warn("a reply could not be posted in {}: {}", channel, answer);
    }
    return answer.response().map(ChatPostMessageResponse::getChannel);
  }

  private void postEphemeral(Whisper to, SlackMessage message) {
    tokens
        .of(to.address().team())
        .ifPresent(
            token -> {
              Answer<ChatPostEphemeralResponse> answer =
                  patiently(
                      token,
                      methods ->
                          methods.chatPostEphemeral(
                              request ->
                                  request
                                      .channel(to.address().channel())
                                      .user(to.user())
                                      .text(message.text())
                                      .blocksAsString(message.blocks())));
              if (answer.response().isEmpty()) {
                LOG.warn("a reply could not be shown in {}: {}", to.address().channel(), answer);
              }
            });
  }

  private void sendDirectly(Whisper to, Document document) {
    tokens
        .of(to.address().team())
        .ifPresent(
            token -> {
              SlackMessage name = SlackMarkup.render(Message.text(document.name()), button -> "");
              postMessage(token, to.user(), null, name)
                  .ifPresent(channel -> share(token, document, channel, null));
            });
  }

  private void share(Secret token, Document document, String channel, @Nullable String thread) {
    Answer<String> uploaded = files.upload(token, document);
    uploaded
        .response()
        .ifPresentOrElse(
            file -> files.share(token, file, document, channel, thread),
            () -> LOG.warn("{} could not be uploaded: {}", document.name(), uploaded));
  }

  /** Answers at a response URL; false when that is of no use any more. */
  private boolean respond(@Nullable String url, SlackMessage message, boolean replaces) {
    if (url == null || url.isEmpty()) {
      return false;
    }
    ObjectNode body =
        JSON.createObjectNode()
            .put("response_type", "ephemeral")
            .put("replace_original", replaces)
            .put("text", message.text())
            .put("mrkdwn", false)
            .put("unfurl_links", false)
            .put("unfurl_media", false)
            .putRawValue("blocks", new RawValue(message.blocks()));
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Answer<Boolean> answer = respond(url, body.toString());
      if (answer instanceof Answer.Done<Boolean>) {
        return true;
      }
      if (answer instanceof Answer.Declined<Boolean> || !pause(answer, attempt)) {
        return false;
      }
    }
    return false;
  }

  private Answer<Boolean> respond(String url, String body) {
    Request request;
    try {
      request = new Request.Builder().url(url).post(RequestBody.create(body, JSON_TYPE)).build();
    } catch (IllegalArgumentException e) {
      return new Answer.Declined<>("bad_url");
    }
    try (Response response = api.http().newCall(request).execute()) {
      if (response.code() == 429) {
        return new Answer.Limited<>(SlackApi.retryAfter(response));
      }
      if (response.code() >= 500) {
        return new Answer.Open<>("HTTP " + response.code());
      }
      return response.isSuccessful()
          ? new Answer.Done<>(true)
          : new Answer.Declined<>("HTTP " + response.code());
    } catch (IOException e) {
      return new Answer.Unreached<>(e.getClass().getSimpleName());
    }
  }

  /** Tries until Slack takes it, as long as somebody may still wait for it. */
  private <R extends SlackApiTextResponse> Answer<R> patiently(
      Secret token, SlackApi.Method<R> method) {
    Answer<R> answer = api.call(token, method);
    for (int attempt = 1; attempt < TRIES && isPassing(answer); attempt++) {
      if (!pause(answer, attempt)) {
        return answer;
      }
      answer = api.call(token, method);
    }
    return answer;
  }

  /** Whether surely nothing was posted, and another try may do better. */
  private static boolean isPassing(Answer<?> answer) {
    return answer instanceof Answer.Limited<?> || answer instanceof Answer.Unreached<?>;
  }

  /** Waits before another try; false when it is not worth it. */
  private static boolean pause(Answer<?> answer, int attempt) {
    Duration wait =
        answer instanceof Answer.Limited<?> limited
            ? limited.retryAfter()
            : Duration.ofSeconds(attempt);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      return false;
    }
    try {
      Thread.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * One person in a channel.
   *
   * @param responseUrl where Slack takes answers for half an hour; absent for what has none
   */
  record Whisper(SlackAddress address, String user, @Nullable String responseUrl) {}
}
