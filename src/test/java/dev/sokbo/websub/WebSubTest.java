package dev.sokbo.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.config.Cidr;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.fetch.AddressGuard;
import dev.sokbo.fetch.Fetcher;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.web.Health;
import dev.sokbo.web.Metrics;
import dev.sokbo.web.WebServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever can speak in a hub's name can put news into every chat. */
final class WebSubTest {

  private static final String TOPIC = "https://news.example/feed";
  private static final ByteString NEWS = ByteString.encodeUtf8("<rss>소식</rss>");

  private final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T00:00:00Z"));
  private final Database database = TestDatabases.open(Dialect.SQLITE);
  private final HubStore leases = new HubStore(byte[]::new);
  private final List<String> taken = new ArrayList<>();
  private final MockWebServer hub = new MockWebServer();
  private final OkHttpClient client = new OkHttpClient();
  private final Fetcher fetcher =
      new Fetcher(new AddressGuard(List.of(Cidr.parse("127.0.0.0/8"))), "test", clock);
  private final WebSub webSub =
      new WebSub(
          database,
          leases,
          fetcher,
          "https://sokbo.example/",
          (feed, body, type) -> taken.add(body.utf8() + " " + type),
          clock);
  private final WebServer server =
      WebServer.start("127.0.0.1", 0, new Health(), Metrics.registry(), new WebSubRoutes(webSub));

  @BeforeEach
  void start() throws IOException {
    hub.start();
    database.inTransaction(
        handle -> {
          long feed =
              new FeedStore().add(handle, TOPIC, FeedStore.Following.COMMON, clock.instant()).id();
          leases.offer(handle, feed, hub.url("/hub").toString(), TOPIC, clock.instant());
          leases.offer(handle, feed, hub.url("/hub").toString(), TOPIC, clock.instant());
        });
  }

  @AfterEach
  void stop() {
    server.close();
    hub.close();
    fetcher.close();
    database.close();
  }

  @Test
  void asksTheHubOnceAndAgainUntilItConfirms() throws Exception {
    answerRequests(3);

    webSub.askDue();
    webSub.askDue();
    assertThat(hub.getRequestCount()).isEqualTo(1);
    RecordedRequest request = hub.takeRequest();
    assertThat(form(request))
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", TOPIC)
        .containsEntry("hub.callback", "https://sokbo.example/websub/" + lease().token())
        .containsEntry("hub.secret", lease().secret());

    clock.advance(Duration.ofHours(1));
    webSub.askDue();
    assertThat(hub.getRequestCount()).isEqualTo(2);

    assertThat(ask("subscribe", TOPIC, "864000")).isEqualTo("200 challenge");
    clock.advance(Duration.ofDays(7));
    webSub.askDue();
    assertThat(hub.getRequestCount()).isEqualTo(2);

    clock.advance(Duration.ofDays(1));
    webSub.askDue();
    assertThat(hub.getRequestCount()).as("renewed before the lease ends").isEqualTo(3);
  }

  @Test
  void confirmsOnlyWhatItAskedFor() throws IOException {
    assertThat(ask("subscribe", "https://other.example/feed", "60")).isEqualTo("404 ");
    assertThat(ask("unsubscribe", TOPIC, "60")).isEqualTo("404 ");
    assertThat(lease().state()).isEqualTo(HubLease.State.WANTED);

    assertThat(ask("denied", TOPIC, "")).isEqualTo("200 ");
    assertThat(lease().state()).isEqualTo(HubLease.State.DENIED);
  }

  @Test
  void takesWhatTheHubHasSigned() throws Exception {
    String secret = lease().secret();
    ByteString key = ByteString.encodeUtf8(secret);

    assertThat(bring("sha1=" + NEWS.hmacSha1(key).hex(), NEWS)).isEqualTo(202);
    assertThat(bring("sha256=" + NEWS.hmacSha256(key).hex().toUpperCase(Locale.ROOT), NEWS))
        .isEqualTo(202);
    assertThat(bring("sha512=" + NEWS.hmacSha512(key).hex(), NEWS)).isEqualTo(202);
    assertThat(bring("sha384=" + hmacSha384(secret), NEWS)).isEqualTo(202);

    assertThat(taken).hasSize(4).allMatch("<rss>소식</rss> application/rss+xml"::equals);
  }

  @Test
  void dropsWhatAnybodyElseSends() throws IOException {
    ByteString key = ByteString.encodeUtf8(lease().secret());
    String signature = "sha256=" + NEWS.hmacSha256(key).hex();

    assertThat(bring(null, NEWS)).isEqualTo(202);
    assertThat(bring("sha256=", NEWS)).isEqualTo(202);
    assertThat(bring("md5=" + NEWS.md5().hex(), NEWS)).isEqualTo(202);
    assertThat(bring(signature, ByteString.encodeUtf8("<rss>거짓</rss>"))).isEqualTo(202);
    assertThat(post("unknown-token", signature, NEWS)).isEqualTo(410);

    assertThat(taken).isEmpty();
  }

  private void answerRequests(int times) {
    for (int time = 0; time < times; time++) {
      hub.enqueue(new MockResponse.Builder().code(202).build());
    }
  }

  private static Map<String, String> form(RecordedRequest request) {
    HttpUrl parsed = HttpUrl.get("http://form.example/?" + request.getBody().utf8());
    return parsed.queryParameterNames().stream()
        .collect(
            Collectors.toMap(name -> name, name -> String.valueOf(parsed.queryParameter(name))));
  }

  private HubLease lease() {
    return database
        .<List<HubLease>, RuntimeException>read(
            handle -> leases.due(handle, Instant.parse("2100-01-01T00:00:00Z"), 9))
        .getFirst();
  }

  private static String hmacSha384(String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA384");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA384"));
    return ByteString.of(mac.doFinal(NEWS.toByteArray())).hex();
  }

  private String ask(String mode, String topic, String seconds) throws IOException {
    HttpUrl url =
        callback(lease().token())
            .newBuilder()
            .addQueryParameter("hub.mode", mode)
            .addQueryParameter("hub.topic", topic)
            .addQueryParameter("hub.challenge", "challenge")
            .addQueryParameter("hub.lease_seconds", seconds)
            .build();
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      return response.code() + " " + response.body().string();
    }
  }

  private int bring(@Nullable String signature, ByteString body) throws IOException {
    return post(lease().token(), signature, body);
  }

  private int post(String token, @Nullable String signature, ByteString body) throws IOException {
    Request.Builder request =
        new Request.Builder()
            .url(callback(token))
            .header("Content-Type", "application/rss+xml")
            .post(RequestBody.create(body, null));
    if (signature != null) {
      request.header("X-Hub-Signature", signature);
    }
    try (Response response = client.newCall(request.build()).execute()) {
      return response.code();
    }
  }

  private HttpUrl callback(String token) {
    return HttpUrl.get("http://127.0.0.1:" + server.port() + "/websub/" + token);
  }
}
