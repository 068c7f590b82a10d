package dev.sokbo.slackinbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket of Socket Mode: hands on what comes and acknowledges every envelope. */
final class SocketLink extends WebSocketListener {

  private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** RFC 6455, section 7.4.1. */
  private static final int NORMAL_CLOSURE = 1000;

  private final SlackInbox inbox;

  /** How the connection began: empty once Slack has said hello, else how it ended without. */
  private final CompletableFuture<Optional<End>> beginning = new CompletableFuture<>();

  private final CompletableFuture<End> end = new CompletableFuture<>();
  private final AtomicBoolean left = new AtomicBoolean();

  /** Envelopes without an acknowledgement so far, and one for as long as nobody has left. */
  private final AtomicInteger open = new AtomicInteger(1);

  private final WebSocket socket;

  private SocketLink(OkHttpClient http, String url, SlackInbox inbox) {
    this.inbox = inbox;
    this.socket = http.newWebSocket(new Request.Builder().url(url).build(), this);
  }

  /**
   * Begins to connect.
   *
   * @throws IllegalArgumentException when that is no URL
   */
  static SocketLink open(OkHttpClient http, String url, SlackInbox inbox) {
    return new SocketLink(http, url, inbox);
  }

  /**
   * Waits for Slack's hello; empty when it came, whatever has become of the connection since, else
   * how the connection ended before.
   */
  Optional<End> awaitHello(Duration longest) throws InterruptedException {
    try {
      return beginning.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.of(new Broken("no hello within " + longest.toSeconds() + " s"));
    } catch (ExecutionException e) {
      throw new IllegalStateException("no beginning fails", e);
    }
  }

  /** Waits until the connection has broken or Slack wants it replaced. */
  End awaitEnd() throws InterruptedException {
    try {
      return end.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end never fails", e);
    }
  }

  /** Leaves in good order: once all that came has been acknowledged. */
  void close() {
    if (left.compareAndSet(false, true)) {
      settle();
    }
  }

  private void settle() {
    if (open.decrementAndGet() == 0) {
      socket.close(NORMAL_CLOSURE, null);
    }
  }

  /** Leaves at once. */
  void cancel() {
    socket.cancel();
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    JsonNode message;
    try {
      message = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      LOG.warn("Slack sent {} characters that are no JSON", text.length());
      return;
    }
    switch (message.path("type").asText()) {
      case "hello" -> beginning.complete(Optional.empty());
      case "disconnect" -> end(new Leaving(message.path("reason").asText("no reason")));
      default -> take(webSocket, message);
    }
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    webSocket.close(NORMAL_CLOSURE, null);
    end(new Broken("closed by Slack with code " + code));
  }

  @Override
  public void onClosed(WebSocket webSocket, int code, String reason) {
    end(new Broken("closed with code " + code));
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
    String detail = response == null ? "" : " after HTTP " + response.code();
    end(new Broken(failure.getClass().getSimpleName() + detail));
  }

  /** Nobody need wait for a hello any more either. */
  private void end(End how) {
    end.complete(how);
    beginning.complete(Optional.of(how));
  }

  private void take(WebSocket webSocket, JsonNode envelope) {
    String id = envelope.path("envelope_id").asText("");
    if (id.isEmpty()) {
      LOG.debug("Slack sent a {} without envelope", envelope.path("type"));
      return;
    }
    boolean answers = envelope.path("accepts_response_payload").asBoolean();
    open.incrementAndGet();
    CompletableFuture<Void> unused =
        inbox
            .takePayload(envelope.path("payload").toString())
            .thenAccept(answer -> acknowledge(webSocket, id, answers ? answer.getBody() : null))
            .whenComplete((done, failure) -> settle());
  }

  private static void acknowledge(
      WebSocket webSocket, String envelopeId, @Nullable String payload) {
    ObjectNode acknowledgement = JSON.createObjectNode().put("envelope_id", envelopeId);
    if (payload != null && payload.startsWith("{")) {
      acknowledgement.putRawValue("payload", new RawValue(payload));
    }
    if (!webSocket.send(acknowledgement.toString())) {
      LOG.warn("envelope {} could not be acknowledged; Slack will send it again", envelopeId);
    }
  }

  /** How a connection ended. */
  sealed interface End {}

  /** Slack is about to close it and wants a new one first. */
  record Leaving(String reason) implements End {}

  /** It is gone. */
  record Broken(String reason) implements End {}
}
