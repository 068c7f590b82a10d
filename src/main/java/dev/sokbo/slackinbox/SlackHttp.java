package dev.sokbo.slackinbox;

import com.slack.api.bolt.request.RequestHeaders;
import dev.sokbo.slackinbox.SlackInbox.Acknowledgement;
import dev.sokbo.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Slack's requests over HTTP: events, commands and interactions, all at one path. What is not
 * signed by Slack is refused with status 401 before anything of it is read; what is gets status 200
 * whatever comes of it.
 */
public final class SlackHttp implements Route.Handler {

  /** The path in Bolt's own samples. */
  public static final String PATH = "/slack/events";

  private final SlackSignature signature;
  private final SlackInbox inbox;

  public SlackHttp(SlackSignature signature, SlackInbox inbox) {
    this.signature = signature;
    this.inbox = inbox;
  }

  @Override
  public Route.Answer answer(Route.Request request) {
    byte[] body = request.body().bytes();
    boolean admitted =
        signature.admits(
            request.header().apply("X-Slack-Request-Timestamp"),
            request.header().apply("X-Slack-Signature"),
            body);
    if (!admitted) {
      return Route.Answer.of(401);
    }
    Acknowledgement answer =
        inbox
            .takeBody(new String(body, StandardCharsets.UTF_8), new RequestHeaders(Map.of()))
            .join();
    String type = answer.body().startsWith("{") ? "application/json" : "text/plain";
    return Route.Answer.of(200, type + "; charset=utf-8", answer.body());
  }
}
