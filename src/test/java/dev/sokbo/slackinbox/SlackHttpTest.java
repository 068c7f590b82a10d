package dev.sokbo.slackinbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.model.event.AppMentionEvent;
import dev.sokbo.config.Secret;
import dev.sokbo.fakeslack.SlackPayloads;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.web.Health;
import dev.sokbo.web.Metrics;
import dev.sokbo.web.WebServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever finds the address of HTTP mode must not be able to speak as Slack. */
final class SlackHttpTest {

  private static final Instant NOW = Instant.parse("2026-08-03T00:00:00Z");
  private static final String EVENT =
      SlackPayloads.mention("C0NEWS", "U0MINJI", "<@U0BOT> help").toString();

  private static final String SECRET = "an invented signing secret";

  private final SlackSignature.Generator generator = new SlackSignature.Generator(SECRET);
  private final List<String> mentions = new ArrayList<>();
  private final Database database = TestDatabases.open(Dialect.SQLITE);
  private final OkHttpClient http = new OkHttpClient();
  private final StrictVerifier verifier = new StrictVerifier(new Secret(SECRET), () -> NOW);

  @SuppressWarnings("NullAway.Init")
  private SlackInbox inbox;

  @SuppressWarnings("NullAway.Init")
  private WebServer server;

  @BeforeEach
  void start() {
    SlackMemory memory = new SlackMemory(database, () -> NOW);
    inbox = new SlackInbox(app(), memory, new UnfinishedRequests(database, () -> NOW));
    server =
        WebServer.start(
            "127.0.0.1",
            0,
            new Health(),
            Metrics.registry(),
            new SlackHttp(verifier, memory, inbox));
  }

  @AfterEach
  void stop() {
    halt();
    database.close();
  }

  @Test
  void takesWhatSlackSigned() throws IOException {
    assertThat(post(EVENT, NOW.getEpochSecond())).isEqualTo("200 ");
    assertThat(mentions).containsExactly("<@U0BOT> help");
  }

  @Test
  void answersTheChallenge() throws IOException {
    String challenge = "{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"c-1\"}";

    assertThat(post(challenge, NOW.getEpochSecond())).startsWith("200 ").contains("c-1");
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -100_000, 100_000})
  void refusesWhatIsTooOldOrFromTheFuture(long off) throws IOException {
    assertThat(post(EVENT, NOW.getEpochSecond() + off)).isEqualTo("401 ");
    assertThat(mentions).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {-299, 299})
  void allowsForClocksThatDiffer(long off) throws IOException {
    assertThat(post(EVENT, NOW.getEpochSecond() + off)).isEqualTo("200 ");
  }

  @Test
  void refusesTheSameRequestTwice() throws IOException {
    post(EVENT, NOW.getEpochSecond());

    assertThat(post(EVENT, NOW.getEpochSecond())).isEqualTo("401 ");
    assertThat(mentions).hasSize(1);
  }

  @Test
  void refusesTheSameRequestAfterARestart() throws IOException {
    post(EVENT, NOW.getEpochSecond());
    halt();
    start();

    assertThat(post(EVENT, NOW.getEpochSecond())).isEqualTo("401 ");
    assertThat(mentions).hasSize(1);
  }

  @Test
  void takesAnEventOnceHoweverOftenSlackSendsItAgain() throws IOException {
    post(EVENT, NOW.getEpochSecond());
    for (int retry = 1; retry <= 3; retry++) {
      String seconds = Long.toString(NOW.getEpochSecond() + retry / 2);
      Request again =
          request(EVENT, seconds, generator.generate(seconds, EVENT))
              .header("X-Slack-Retry-Num", Integer.toString(retry))
              .header("X-Slack-Retry-Reason", "http_timeout")
              .build();
      assertThat(call(again)).isEqualTo("200 ");
    }

    assertThat(mentions).hasSize(1);
  }

  @Test
  void answersAnUnsignedCheckOfItsCertificate() throws IOException {
    assertThat(post("ssl_check=1&token=unused", "", "")).isEqualTo("200 ");
  }

  @Test
  void signsABodyAsItCame() throws IOException {
    String pretty = EVENT.replace(",", ",\r\n  ") + "\n";

    assertThat(post(pretty, NOW.getEpochSecond())).isEqualTo("200 ");
    assertThat(mentions).hasSize(1);
  }

  @Test
  void refusesAWrongSignatureAndNone() throws IOException {
    String time = Long.toString(NOW.getEpochSecond());
    assertThat(post(EVENT, time, "v0=" + "0".repeat(64))).isEqualTo("401 ");
    assertThat(post(EVENT, time, "")).isEqualTo("401 ");
    assertThat(post(EVENT, "", "v0=1")).isEqualTo("401 ");
    assertThat(post(EVENT, "soon", "v0=1")).isEqualTo("401 ");
    String others = generator.generate(time, "{}");
    assertThat(post(EVENT, time, others)).isEqualTo("401 ");
    assertThat(mentions).isEmpty();
  }

  @Test
  void knowsTheSignatureOfSlacksReference() {
    String secret = "8f742231b10e8888abcd99yyyzzz85a5";
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2F"
            + "commands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    Instant then = Instant.ofEpochSecond(1_531_420_618);
    String signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    assertThat(
            new StrictVerifier(new Secret(secret), () -> then)
                .isValid("1531420618", body, signature))
        .isTrue();
  }

  @Test
  void neverAnswersWithAFailure() throws IOException {
    for (String body :
        List.of("", "{", "[]", "payload=x", "{\"type\":\"event_callback\"}", "a=b")) {
      assertThat(post(body, NOW.getEpochSecond())).as(body).startsWith("200 ");
    }
  }

  @Test
  void refusesHugeBodies() throws IOException {
    assertThat(post("x".repeat(2_000_000), NOW.getEpochSecond())).startsWith("413");
  }

  private void halt() {
    server.close();
    inbox.close();
  }

  private App app() {
    List<Middleware> middleware =
        new ArrayList<>(List.of(new SSLCheck(null), new RequestVerification(verifier)));
    App app = new App(AppConfig.builder().build(), middleware);
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          mentions.add(payload.getEvent().getText());
          return context.ack();
        });
    return app;
  }

  private String post(String body, long time) throws IOException {
    String seconds = Long.toString(time);
    return post(body, seconds, generator.generate(seconds, body));
  }

  private String post(String body, String time, String signed) throws IOException {
    return call(request(body, time, signed).build());
  }

  private Request.Builder request(String body, String time, String signed) {
    return new Request.Builder()
        .url("http://127.0.0.1:" + server.port() + SlackHttp.PATH)
        .header("X-Slack-Request-Timestamp", time)
        .header("X-Slack-Signature", signed)
        .post(
            RequestBody.create(
                body.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")));
  }

  private String call(Request request) throws IOException {
    try (Response response = http.newCall(request).execute()) {
      return response.code() + " " + response.body().string();
    }
  }
}
