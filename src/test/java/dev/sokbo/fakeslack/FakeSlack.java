package dev.sokbo.fakeslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.fakeslack.FakeAct.Doing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A strict Slack on loopback: its Web API with scopes, limits and errors, its Socket Mode and its
 * response URLs. One workspace, {@link #TEAM}, in which Sokbo's app is installed with the scopes of
 * the manifest.
 */
public final class FakeSlack extends Dispatcher implements AutoCloseable {

  public static final String TEAM = "T0SOKBO";
  public static final String BOT = "U0BOT";
  public static final String BOT_TOKEN = "xoxb-0-invented-bot-token";
  public static final String APP_TOKEN = "xapp-0-invented-app-token";

  /** How long anything is waited for. */
  static final long PATIENCE_SECONDS = 30;

  /** The path of Socket Mode. */
  static final String LINK = "/link";

  /** What replies at response URLs are called among the methods. */
  public static final String RESPONSE_URL = "response URL";

  public static final ObjectMapper JSON = new ObjectMapper();

  private final MockWebServer server = new MockWebServer();
  private final FakeWorkspace workspace = new FakeWorkspace();
  private final FakeMethods methods = new FakeMethods(workspace, this::url);
  private final FakeSocket socket = new FakeSocket();
  private final Map<String, Deque<FakeAct>> script = new HashMap<>();
  private final Map<String, Integer> called = new TreeMap<>();
  private final BlockingQueue<JsonNode> responses = new LinkedBlockingQueue<>();

  public FakeSlack() {
    this(0);
  }

  /** A Slack that comes up at a port, so that it can come back there. */
  public FakeSlack(int port) {
    server.setDispatcher(this);
    server.setServerSocketFactory(new PromptSockets());
    try {
      server.start(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What method names are appended to. */
  public String apiUrl() {
    return url() + "/api/";
  }

  /** Where Socket Mode connects to. */
  public String socketUrl() {
    return "ws://127.0.0.1:" + server.getPort() + LINK;
  }

  public int port() {
    return server.getPort();
  }

  /** Where a response URL leads. */
  public String responseUrl() {
    return url() + "/commands/1/respond";
  }

  public FakeWorkspace workspace() {
    return workspace;
  }

  public FakeSocket socket() {
    return socket;
  }

  /** The next grant of a token has these fields too; JSON without braces. */
  public void willGrant(String fields) {
    methods.willGrant(fields);
  }

  /** The last request for a token. */
  public FakeCall lastGrant() {
    return methods.lastGrant();
  }

  /** The next call of a method is declined so, and does nothing. */
  public synchronized void willDecline(String method, String error) {
    act(method, "{\"ok\":false,\"error\":\"" + error + "\"}", 200, Doing.NOTHING);
  }

  /** The next call of a method is answered with this and status 200, and does nothing. */
  public synchronized void willSay(String method, String answer) {
    act(method, answer, 200, Doing.NOTHING);
  }

  /** The next connection of Socket Mode is sent there. */
  public synchronized void willConnectTo(String url) {
    String body = JSON.createObjectNode().put("ok", true).put("url", url).toString();
    act("apps.connections.open", body, 200, Doing.NOTHING);
  }

  /** The next call of a method is answered with a status, and does nothing. */
  public void willAnswer(String method, int status) {
    willAnswer(method, status, 1);
  }

  /**
   * The next call of a method is answered with a status, and does nothing.
   *
   * @param retryAfter seconds
   */
  public synchronized void willAnswer(String method, int status, int retryAfter) {
    script
        .computeIfAbsent(method, name -> new ArrayDeque<>())
        .add(new FakeAct("", status, Doing.NOTHING, retryAfter));
  }

  /** The next call of a method is done, and the connection dropped before the answer. */
  public synchronized void willDropAfterDoing(String method) {
    act(method, "", FakeAct.DROP, Doing.DONE);
  }

  /** The next call of a method is dropped before anything is done. */
  public synchronized void willDrop(String method) {
    act(method, "", FakeAct.DROP, Doing.NOTHING);
  }

  /** The next call of a method is never answered, and does nothing. */
  public synchronized void willStall(String method) {
    act(method, "", FakeAct.STALL, Doing.NOTHING);
  }

  /** The next call of a method is done, and never answered. */
  public synchronized void willStallAfterDoing(String method) {
    act(method, "", FakeAct.STALL, Doing.DONE);
  }

  /** The next reply at a response URL is never answered, and not taken. */
  public synchronized void willStallAtUrl() {
    act(RESPONSE_URL, "", FakeAct.STALL, Doing.NOTHING);
  }

  /** The next reply at a response URL is answered with a status, and not taken. */
  public synchronized void willAnswerAtUrl(int status) {
    act(RESPONSE_URL, "", status, Doing.NOTHING);
  }

  /** The methods that were called so far. */
  public synchronized Set<String> called() {
    return new TreeSet<>(called.keySet());
  }

  /** How often a method was called so far. */
  public synchronized int calls(String method) {
    return called.getOrDefault(method, 0);
  }

  /** The next answer at a response URL, waited for. */
  public JsonNode nextResponse() throws InterruptedException {
    JsonNode response = responses.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (response == null) {
      throw new AssertionError("nothing came at the response URL");
    }
    return response;
  }

  /** Waits for something to become true. */
  public static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + what);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    if (path.equals(LINK)) {
      return socket.accept();
    }
    if (path.startsWith("/commands/")) {
      return response(request);
    }
    if (path.startsWith("/upload/")) {
      workspace.uploaded(path.substring("/upload/".length()), text(request));
      return new MockResponse.Builder().code(200).body("OK").build();
    }
    return path.startsWith("/api/")
        ? method(request, path.substring("/api/".length()))
        : new MockResponse.Builder().code(404).build();
  }

  @Override
  public void close() {
    socket.close();
    server.close();
  }

  private String url() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private MockResponse method(RecordedRequest request, String method) {
    FakeAct act = next(method);
    if (act == null) {
      return json(methods.call(method, FakeCall.of(request)));
    }
    if (act.doing() == Doing.DONE) {
      methods.call(method, FakeCall.of(request));
    }
    return act.response();
  }

  private MockResponse response(RecordedRequest request) {
    FakeAct act = next(RESPONSE_URL);
    if (act != null) {
      return act.response();
    }
    try {
      JsonNode body = JSON.readTree(text(request));
      if (body.has("blocks") && SlackRules.ofMessage(body.path("blocks")).isPresent()) {
        return new MockResponse.Builder().code(400).body("invalid_blocks").build();
      }
      responses.add(body);
      return new MockResponse.Builder().code(200).body("ok").build();
    } catch (IOException e) {
      return new MockResponse.Builder().code(400).body("invalid_payload").build();
    }
  }

  private MockResponse json(ObjectNode body) {
    boolean limited = body.path("error").asText().equals("ratelimited");
    MockResponse.Builder response =
        new MockResponse.Builder()
            .code(limited ? 429 : 200)
            .addHeader("Content-Type", "application/json; charset=utf-8")
            .body(body.toString());
    return limited ? response.addHeader("Retry-After", "1").build() : response.build();
  }

  /** Counts a call, and takes what is scripted for it, if anything. */
  private synchronized @Nullable FakeAct next(String method) {
    called.merge(method, 1, Integer::sum);
    return script.getOrDefault(method, new ArrayDeque<>()).poll();
  }

  private void act(String method, String body, int status, Doing doing) {
    script
        .computeIfAbsent(method, name -> new ArrayDeque<>())
        .add(new FakeAct(body, status, doing, 1));
  }

  private static String text(RecordedRequest request) {
    return request.getBody() == null ? "" : request.getBody().utf8();
  }
}
