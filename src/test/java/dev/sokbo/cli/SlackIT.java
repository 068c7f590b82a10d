package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.fakeslack.SlackPayloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with Slack: commands in, digests out, each once, whenever it is killed. */
final class SlackIT {

  private static final String NEWS = "C0NEWS";
  private static final String NOW = Long.toString(System.currentTimeMillis() / 1_000);
  private static final String SIGNING_SECRET = "an invented signing secret";

  @TempDir private Path folder = Path.of("");

  private final FakeSlack slack = new FakeSlack();
  private final MockWebServer site = new MockWebServer();
  private final AtomicInteger entries = new AtomicInteger(1);
  private final AtomicInteger polls = new AtomicInteger();
  private final OkHttpClient http = new OkHttpClient();

  @BeforeEach
  void serveNews() throws IOException {
    site.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            polls.incrementAndGet();
            return new MockResponse.Builder()
                .addHeader("Content-Type", "application/rss+xml; charset=utf-8")
                .body(feed(entries.get()))
                .build();
          }
        });
    site.start();
  }

  @AfterEach
  void stop() {
    site.close();
    slack.close();
  }

  @Test
  void answersAndTellsEverythingOnceWheneverItIsKilled() throws Exception {
    try (SokboProcess sokbo = start(socketMode())) {
      watch();
      slack.willStallAfterDoing("chat.postMessage");
      news(2);
      FakeSlack.await("the digest", () -> told(1) == 1);
      sokbo.kill();
    }
    slack.willStall("chat.postMessage");
    killOnceCalled("chat.postMessage", () -> entries.set(4));
    slack.willStallAtUrl();
    killOnceCalled(FakeSlack.RESPONSE_URL, () -> send("slash_commands", command("list")));
    slack.willStall("auth.test");
    killOnceCalled("auth.test", () -> entries.set(6));
    int connections = slack.socket().connections();
    try (SokboProcess sokbo = start(socketMode())) {
      slack.socket().awaitConnections(connections + 1);
      assertThat(slack.nextResponse().path("text").asText()).contains("시험");
      send("events_api", SlackPayloads.mention(NEWS, "U0MINJI", "<@U0BOT> 목록"));
      FakeSlack.await("all stories", () -> told(5) == 1);
      FakeSlack.await("the answer", () -> answered() == 1);
      sokbo.terminate();
      assertThat(sokbo.exitCode()).as(sokbo::errors).isZero();
    }

    assertThat(slack.called()).contains("conversations.history");
    assertThat(IntStream.rangeClosed(1, 5)).allMatch(entry -> told(entry) == 1);
  }

  @Test
  void answersSignedRequestsOverHttp() throws Exception {
    int port = freePort();
    Map<String, String> environment = environment();
    environment.put("SOKBO_SLACK_MODE", "http");
    environment.put("SOKBO_SLACK_SIGNING_SECRET", SIGNING_SECRET);
    environment.put("SOKBO_HTTP_PORT", Integer.toString(port));
    try (SokboProcess sokbo = start(environment)) {
      ObjectNode command = command("watch 메타");
      FakeSlack.await("the port", () -> status(port, "", "v0=0") == 401);

      String body = SlackPayloads.form(command);
      assertThat(status(port, body, signed(body))).isEqualTo(200);

      assertThat(slack.nextResponse().path("text").asText()).contains("메타");
      news(2);
      FakeSlack.await("the digest", () -> told(1) == 1);

      String bare = SlackPayloads.form(command(""));
      assertThat(status(port, bare, signed(bare))).isEqualTo(200);
      FakeSlack.await("the modal", () -> slack.workspace().modals().size() == 1);
      JsonNode chosen = slack.workspace().modals().getFirst().findPath("initial_option");
      assertThat(chosen.path("value").asText()).isEqualTo("instant");
      sokbo.terminate();
    }
  }

  /** Starts it, lets something happen, and kills it when it calls a method again. */
  private void killOnceCalled(String method, Happening happening) throws Exception {
    int before = slack.calls(method);
    int connections = slack.socket().connections();
    try (SokboProcess sokbo = start(socketMode())) {
      slack.socket().awaitConnections(connections + 1);
      happening.happen();
      FakeSlack.await("a call of " + method, () -> slack.calls(method) > before);
      sokbo.kill();
    }
  }

  /** Sets the channel up, and waits until the feed's first entries are known. */
  private void watch() throws InterruptedException {
    send("slash_commands", command("watch 메타"));
    JsonNode response = slack.nextResponse();
    assertThat(response.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(response.path("text").asText()).contains("메타");
    int seen = polls.get();
    FakeSlack.await("the first polls", () -> polls.get() >= seen + 2);
  }

  private void send(String type, ObjectNode payload) throws InterruptedException {
    slack.socket().acknowledgement(slack.socket().send(type, payload));
  }

  private ObjectNode command(String text) {
    return SlackPayloads.command(NEWS, "U0MINJI", text, slack.responseUrl());
  }

  /** Waits for a poll, then lets the feed have that many entries. */
  private void news(int count) throws InterruptedException {
    int seen = polls.get();
    FakeSlack.await("another poll", () -> polls.get() >= seen + 2);
    entries.set(count);
  }

  /** How many of the channel's messages tell of an entry. */
  private long told(int entry) {
    String title = title(entry);
    return slack.workspace().messages(NEWS).stream()
        .filter(message -> message.path("text").asText().contains(title))
        .count();
  }

  /** How many answers stand below a mention. */
  private long answered() {
    return slack.workspace().messages(NEWS).stream()
        .filter(message -> message.has("thread_ts"))
        .count();
  }

  private SokboProcess start(Map<String, String> environment) throws IOException {
    Path config = Files.writeString(folder.resolve("sokbo.yaml"), "http:\n");
    return SokboProcess.start(folder, environment, "run", "--config", config.toString());
  }

  private Map<String, String> socketMode() {
    Map<String, String> environment = environment();
    environment.put("SOKBO_SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
    environment.put("SOKBO_HTTP_PORT", "0");
    return environment;
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("SOKBO_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("slack.db"));
    environment.put("SOKBO_SLACK_API_URL", slack.apiUrl());
    environment.put("SOKBO_SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN);
    environment.put("SOKBO_FEEDS_ALLOW_ADDRESSES", "127.0.0.1");
    environment.put("SOKBO_FEEDS_LIST", "http://127.0.0.1:" + site.getPort() + "/rss");
    environment.put("SOKBO_FEEDS_MIN_INTERVAL", "100ms");
    environment.put("SOKBO_FEEDS_MAX_INTERVAL", "300ms");
    environment.put("SOKBO_DIGEST_GROUPING_WAIT", "0s");
    return environment;
  }

  private int status(int port, String body, String signature) {
    Request request =
        new Request.Builder()
            .url("http://127.0.0.1:" + port + "/slack/events")
            .header("X-Slack-Request-Timestamp", NOW)
            .header("X-Slack-Signature", signature)
            .post(
                RequestBody.create(
                    body, MediaType.get("application/x-www-form-urlencoded; charset=utf-8")))
            .build();
    try (Response response = http.newCall(request).execute()) {
      return response.code();
    } catch (IOException e) {
      return 0;
    }
  }

  private static String signed(String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SIGNING_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] digest = mac.doFinal(("v0:" + NOW + ":" + body).getBytes(StandardCharsets.UTF_8));
    return "v0=" + HexFormat.of().formatHex(digest);
  }

  private static String title(int entry) {
    return "메타 %s %s".formatted(word(entry), word(entry + 50));
  }

  /** Words that keep the entries from being taken for one story. */
  private static String word(int entry) {
    return IntStream.range(0, 6)
        .mapToObj(place -> String.valueOf((char) ('가' + (entry * 577 + place * 1_291) % 11_000)))
        .reduce("", String::concat);
  }

  private static String feed(int count) {
    StringBuilder items = new StringBuilder();
    for (int entry = count - 1; entry >= 0; entry--) {
      items.append(
          "<item><title>%s</title><link>https://n.example/%d</link><guid>%d</guid></item>"
              .formatted(title(entry), entry, entry));
    }
    return "<rss version=\"2.0\"><channel><title>시험</title>" + items + "</channel></rss>";
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that goes on outside. */
  private interface Happening {
    void happen() throws Exception;
  }
}
