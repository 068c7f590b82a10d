package dev.sokbo.slackinbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack sends, whichever way it comes. Everything is acknowledged within {@link #PATIENCE}:
 * when its work is done, or else while the work goes on. Whatever fails is logged, and acknowledged
 * all the same, for Slack could only send it again. One channel's lines are answered in order.
 */
public final class SlackInbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackInbox.class);

  /** Slack waits 3 s, of which some are spent on the way. */
  public static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final App app;
  private final SlackRequestParser parser;
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final Lanes lanes = new Lanes(work);

  /**
   * @param app says what each kind of request does
   */
  public SlackInbox(App app) {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
  }

  /** Takes the payload of an envelope of Socket Mode, as JSON. */
  CompletableFuture<Acknowledgement> takePayload(String payload) {
    return take(
        HttpRequest.builder()
            .socketMode(true)
            .requestUri("")
            .remoteAddress("")
            .queryString(Map.of())
            .requestBody(payload)
            .headers(new RequestHeaders(Map.of()))
            .build());
  }

  /** Takes the body of an HTTP request whose signature was found good. */
  CompletableFuture<Acknowledgement> takeBody(String body, RequestHeaders headers) {
    return take(
        HttpRequest.builder()
            .requestUri("")
            .remoteAddress("")
            .queryString(Map.of())
            .requestBody(body)
            .headers(headers)
            .build());
  }

  @Override
  public void close() {
    work.shutdownNow();
  }

  private CompletableFuture<Acknowledgement> take(HttpRequest received) {
    Request<?> request;
    try {
      request = parser.parse(received);
    } catch (RuntimeException e) {
      LOG.warn("Slack sent what can't be read: {}", e.getClass().getSimpleName());
      return CompletableFuture.completedFuture(Acknowledgement.BARE);
    }
    if (request == null) {
      return CompletableFuture.completedFuture(Acknowledgement.BARE);
    }
    return started(request)
        .copy()
        .completeOnTimeout(Acknowledgement.BARE, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private CompletableFuture<Acknowledgement> started(Request<?> request) {
    String lane = lane(request);
    return lane.isEmpty()
        ? CompletableFuture.supplyAsync(() -> run(request), work)
        : lanes.run(lane, () -> run(request));
  }

  private Acknowledgement run(Request<?> request) {
    try {
      return Acknowledgement.of(app.run(request));
    } catch (Exception | LinkageError e) {
      LOG.error("a {} of Slack's could not be handled", request.getRequestType(), e);
      return Acknowledgement.BARE;
    }
  }

  /** The channel whose lines wait for one another; empty for what need not wait. */
  private static String lane(Request<?> request) {
    return switch (request) {
      case SlashCommandRequest command -> orEmpty(command.getPayload().getChannelId());
      case EventRequest event -> channel(event.getRequestBodyAsString());
      default -> "";
    };
  }

  private static String channel(String event) {
    try {
      JsonNode channel = JSON.readTree(event).path("event").path("channel");
      return channel.asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * What Slack is told at once.
   *
   * @param body JSON for Slack to act on, or empty
   */
  record Acknowledgement(String body) {

    static final Acknowledgement BARE = new Acknowledgement("");

    /** Only a success says anything: Slack is never shown a failure. */
    static Acknowledgement of(Response response) {
      boolean success = response.getStatusCode() == 200 && response.getBody() != null;
      return success ? new Acknowledgement(response.getBody()) : BARE;
    }
  }
}
