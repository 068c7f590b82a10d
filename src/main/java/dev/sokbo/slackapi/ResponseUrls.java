package dev.sokbo.slackapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.sokbo.blockkit.SlackMessage;
import dev.sokbo.chat.Reply;
import java.io.IOException;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The addresses at which Slack takes replies to a command or a tap.
 *
 * @see <a href="https://docs.slack.dev/interactivity/handling-user-interaction#message_responses">
 *     Message responses</a>
 */
public final class ResponseUrls {

  /** How often Slack takes a reply at one of them. */
  public static final int MOST_USES = 5;

  /** How long Slack takes replies at one of them. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final SlackApi api;

  public ResponseUrls(SlackApi api) {
    this.api = api;
  }

  /** Replies so that only the asker sees it. */
  public Answer<Boolean> reply(String url, SlackMessage message, Reply.Placement placement) {
    Request request;
    try {
      RequestBody body = RequestBody.create(body(message, placement).toString(), JSON);
      request = new Request.Builder().url(url).post(body).build();
    } catch (IllegalArgumentException e) {
      return new Answer.Declined<>("bad_url");
    }
    try (Response response = api.http().newCall(request).execute()) {
      return answer(response);
    } catch (Reach.NotReachedException e) {
      return new Answer.Unreached<>(e.reason());
    } catch (IOException e) {
      return new Answer.Open<>(e.getClass().getSimpleName());
    }
  }

  private static ObjectNode body(SlackMessage message, Reply.Placement placement) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("response_type", "ephemeral")
        .put("replace_original", placement == Reply.Placement.REPLACE)
        .put("text", message.text())
        .put("mrkdwn", false)
        .put("unfurl_links", false)
        .put("unfurl_media", false)
        .putRawValue("blocks", new RawValue(message.blocks()));
  }

  private static Answer<Boolean> answer(Response response) {
    if (response.code() == 429) {
      return new Answer.Limited<>(RateLimits.retryAfter(response));
    }
    if (response.code() >= 500) {
      return new Answer.Open<>("HTTP " + response.code());
    }
    return response.isSuccessful()
        ? new Answer.Done<>(true)
        : new Answer.Declined<>("HTTP " + response.code());
  }
}
