package dev.sokbo.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.botchat.RecordingEvents;
import dev.sokbo.botupdate.LinkState;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.config.Secret;
import dev.sokbo.config.TelegramSettings;
import dev.sokbo.retry.Backoff;
import dev.sokbo.web.Health;
import dev.sokbo.web.Metrics;
import dev.sokbo.web.PostRoutes;
import dev.sokbo.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A webhook is an open door: only Telegram may come in by it. */
final class WebhookTest {

  private static final String UPDATE =
      """
      {"update_id":5,"message":{"message_id":1,"date":1772409600,"text":"watch 메타",
       "chat":{"id":77,"type":"private","first_name":"하나"},
       "from":{"id":77,"is_bot":false,"first_name":"하나"}}}
      """;

  private final FakeBotApi telegram = new FakeBotApi();
  private final BotApi api = FakeBotApi.client(telegram.url());
  private final RecordingEvents events = new RecordingEvents();
  private final LinkState state = new LinkState(InstantSource.system());
  private final HttpClient http = HttpClient.newHttpClient();
  private final TelegramReceiver receiver =
      new TelegramReceiver(
          new TelegramSettings(
              telegram.url(),
              new Secret(FakeBotApi.TOKEN),
              TelegramSettings.Mode.WEBHOOK,
              "https://sokbo.example/telegram/hook",
              Duration.ofSeconds(1)),
          api,
          events,
          new ButtonCodec(new byte[32]),
          new CommandMenu(Set.of("help")),
          new byte[32],
          () -> new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)),
          state);
  private @Nullable WebServer server;
  private String secret = "";

  @BeforeEach
  void start() {
    PostRoutes posts = new PostRoutes(receiver.posts());
    server = WebServer.start("127.0.0.1", 0, new Health(), Metrics.registry(), posts);
    telegram.willFail("setWebhook", FakeFault.refusal(500, "Internal Server Error"));
    receiver.start();
    telegram.await("registered", fake -> state.status() instanceof Health.Up);
    secret = telegram.calls("setWebhook").getLast().form().path("secret_token").asText();
  }

  @AfterEach
  void stop() {
    receiver.close();
    if (server != null) {
      server.close();
    }
    api.close();
    telegram.close();
  }

  @Test
  void tellsTelegramWhereToCallAndWithWhichSecret() {
    assertThat(telegram.calls("setWebhook").getLast().form().path("url").asText())
        .isEqualTo("https://sokbo.example/telegram/hook");
    assertThat(telegram.calls("setWebhook").getLast().form().path("allowed_updates")).hasSize(5);
    assertThat(secret).matches("[A-Za-z0-9_-]{40,256}");
    assertThat(telegram.calls("getUpdates")).isEmpty();
  }

  @Test
  void takesWhatTelegramPosts() throws Exception {
    assertThat(post(secret, UPDATE)).isEqualTo(200);
    assertThat(post(secret, UPDATE)).isEqualTo(200);

    assertThat(events.texts()).containsExactly("watch 메타");
  }

  @Test
  void takesNothingFromAnybodyElse() throws Exception {
    assertThat(post("", UPDATE)).isEqualTo(403);
    assertThat(post(secret + "x", UPDATE)).isEqualTo(403);
    assertThat(post(secret, "no json")).isEqualTo(400);

    assertThat(events.texts()).isEmpty();
  }

  @Test
  void asksForWhatCouldNotBeDealtWithAgain() throws Exception {
    events.failAt(incoming -> events.failures() == 0);

    assertThat(post(secret, UPDATE)).isEqualTo(500);
    assertThat(post(secret, UPDATE)).isEqualTo(200);

    assertThat(events.texts()).containsExactly("watch 메타");
  }

  private int post(String token, String body) throws IOException, InterruptedException {
    WebServer running = Objects.requireNonNull(server);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + "/telegram/hook"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
