package dev.sokbo.slackinbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
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
  private final SlackMemory memory;
  private final SlackRequestParser parser;
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final Lanes lanes = new Lanes(work);

  /**
   * @param app says what each kind of request does
   * @param memory by which an event that comes again is told
   */
  public SlackInbox(App app, SlackMemory memory) {
    this.app = app;
    this.memory = memory;
    this.parser = new SlackRequestParser(app.config());
  }

  /** How the app reads requests. */
  AppConfig config() {
    return app.config();
  }

  /** Takes the payload of an envelope of Socket Mode, as JSON; gives what Slack is told at once. */
  CompletableFuture<Response> takePayload(String payload) {
    HttpRequest received =
        HttpRequest.builder()
            .socketMode(true)
            .requestUri("")
            .remoteAddress("")
            .queryString(Map.of())
            .requestBody(payload)
            .headers(new RequestHeaders(Map.of()))
            .build();
    try {
      Request<?> request = parser.parse(received);
      return request == null ? CompletableFuture.completedFuture(Response.ok()) : take(request);
    } catch (RuntimeException e) {
      LOG.warn("Slack sent what can't be read: {}", e.getClass().getSimpleName());
      return CompletableFuture.completedFuture(Response.ok());
    }
  }

  /** Takes a request; gives what Slack is told at once. */
  CompletableFuture<Response> take(Request<?> request) {
    return started(request)
        .copy()
        .completeOnTimeout(Response.ok(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    work.shutdownNow();
  }

  private CompletableFuture<Response> started(Request<?> request) {
    String lane = lane(request);
    return lane.isEmpty()
        ? CompletableFuture.supplyAsync(() -> run(request), work)
        : lanes.run(lane, () -> run(request));
  }

  /** Slack is never shown a failure but that of a signature. */
  private Response run(Request<?> request) {
    try {
      Response response = request instanceof EventRequest event ? once(event) : app.run(request);
      int status = response.getStatusCode();
      return status == 200 || status == 401 ? response : Response.ok();
    } catch (Exception | LinkageError e) {
      LOG.error("a {} of Slack's could not be handled", request.getRequestType(), e);
      return Response.ok();
    }
  }

  /** Runs what was not run to its end before. */
  private Response once(EventRequest request) throws Exception {
    String id = read(request).path("event_id").asText("");
    if (id.isEmpty()) {
      return app.run(request);
    }
    String key = "handled:" + id;
    if (memory.knows(key)) {
      return Response.ok();
    }
    Response response = app.run(request);
    memory.note(key);
    return response;
  }

  /** The channel whose lines wait for one another; empty for what need not wait. */
  private static String lane(Request<?> request) {
    return switch (request) {
      case SlashCommandRequest command -> orEmpty(command.getPayload().getChannelId());
      case EventRequest event -> read(event).path("event").path("channel").asText("");
      default -> "";
    };
  }

  private static JsonNode read(EventRequest event) {
    try {
      return JSON.readTree(event.getRequestBodyAsString());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
