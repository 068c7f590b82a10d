package dev.sokbo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Container engines act on these answers, and strangers may ask: no more than is needed. */
final class WebServerTest {

  private final Health health = new Health();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebServer server = WebServer.start("127.0.0.1", 0, health, Metrics.registry());

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  @Test
  void isUpWhileNoComponentIsDown() throws Exception {
    health.register("database", () -> new Health.Up("SQLite"));
    health.register("feeds", () -> new Health.Degraded("1 of 8 unreachable"));

    HttpResponse<String> response = get("/healthz");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body())
        .isEqualTo(
            """
            {"status":"up","components":{\
            "database":{"status":"up","detail":"SQLite"},\
            "feeds":{"status":"degraded","detail":"1 of 8 unreachable"}}}\
            """);
  }

  @Test
  void isUnavailableWhenAComponentIsDown() throws Exception {
    health.register("database", () -> new Health.Down("connection refused"));

    HttpResponse<String> response = get("/healthz");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .isEqualTo(
            """
            {"status":"down","components":{\
            "database":{"status":"down","detail":"connection refused"}}}\
            """);
  }

  @Test
  void takesAFailingCheckForDownWithoutTellingWhy() throws Exception {
    health.register(
        "relay",
        () -> {
          throw new IllegalStateException("invented inner secret");
        });

    HttpResponse<String> response = get("/healthz");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("IllegalStateException").doesNotContain("secret");
  }

  @Test
  void refusesTwoComponentsOfOneName() {
    health.register("relay", () -> new Health.Up(""));

    assertThatThrownBy(() -> health.register("relay", () -> new Health.Up("")))
        .hasMessageContaining("relay");
  }

  @Test
  void showsMetricsAsPrometheusText() throws Exception {
    HttpResponse<String> response = get("/metrics");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain; version=0.0.4");
    assertThat(response.body()).contains("jvm_memory_used_bytes{", "process_uptime_seconds");
  }

  @Test
  void answersNotFoundWithoutNamingItsMakers() throws Exception {
    HttpResponse<String> response = get("/no/such/page");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Server")).isEmpty();
    assertThat(response.body()).doesNotContainIgnoringCase("jetty");
  }

  @Test
  void answersMalformedRequestsWithNothingButAStatus() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write("GET /%zz HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("jetty");
    }
  }

  @Test
  void namesHostAndPortWhenThePortIsTaken() {
    assertThatThrownBy(
            () -> WebServer.start("127.0.0.1", server.port(), health, Metrics.registry()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cannot listen on 127.0.0.1:%d: Address already in use", server.port());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
