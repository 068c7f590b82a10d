package dev.sokbo.fakeslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** The Socket Mode side of {@link FakeSlack}. */
public final class FakeSocket extends WebSocketListener implements AutoCloseable {

  private final List<WebSocket> open = new ArrayList<>();
  private final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger envelopes = new AtomicInteger();
  private volatile boolean mute;

  /** From now on new connections are not greeted, or are again. */
  public void greetNobody(boolean silent) {
    mute = silent;
  }

  /** How many connections there were so far. */
  public int connections() {
    return connections.get();
  }

  /** Waits for that many connections. */
  public void awaitConnections(int count) throws InterruptedException {
    FakeSlack.await(count + " connections", () -> connections.get() >= count);
  }

  /** Sends an envelope over the newest connection; its id. */
  public String send(String type, JsonNode payload) throws InterruptedException {
    awaitConnections(1);
    String id = "envelope-" + envelopes.incrementAndGet();
    send(id, type, payload);
    return id;
  }

  /** Sends an envelope again, as Slack does when it was not acknowledged. */
  public synchronized void send(String id, String type, JsonNode payload) {
    ObjectNode envelope =
        FakeSlack.JSON
            .createObjectNode()
            .put("envelope_id", id)
            .put("type", type)
            .put("accepts_response_payload", !type.equals("events_api"));
    envelope.set("payload", payload);
    open.getLast().send(envelope.toString());
  }

  /** Sends anything at all. */
  public synchronized void sendRaw(String text) {
    open.getLast().send(text);
  }

  /** What an envelope was acknowledged with, waited for. */
  public JsonNode acknowledgement(String id) throws InterruptedException {
    FakeSlack.await("the acknowledgement of " + id, () -> acknowledged.containsKey(id));
    return Optional.ofNullable(acknowledged.get(id)).orElseThrow();
  }

  /** Tells the newest connection to go, as Slack does before it ends one. */
  public synchronized void disconnect(String reason) {
    open.getLast().send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
  }

  /** Breaks all connections. */
  public synchronized void breakAll() {
    open.forEach(webSocket -> webSocket.close(1011, null));
    open.clear();
  }

  @Override
  public void onOpen(WebSocket webSocket, Response response) {
    synchronized (this) {
      open.add(webSocket);
    }
    if (!mute) {
      webSocket.send("{\"type\":\"hello\",\"num_connections\":1}");
    }
    connections.incrementAndGet();
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    try {
      JsonNode acknowledgement = FakeSlack.JSON.readTree(text);
      acknowledged.put(acknowledgement.path("envelope_id").asText(), acknowledgement);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    webSocket.close(code, null);
    synchronized (this) {
      open.remove(webSocket);
    }
  }

  @Override
  public void close() {
    breakAll();
  }

  MockResponse accept() {
    return new MockResponse.Builder().webSocketUpgrade(this).build();
  }
}
