package dev.sokbo.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server of a {@link FakeBotApi}, below a path of its own. */
final class FakeServer implements AutoCloseable {

  static final String ROOT = "/gate/way";

  private final FakeBotApi api;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Duration slowness = Duration.ZERO;

  FakeServer(int port, FakeBotApi api) {
    this.api = api;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** From now on a message takes that long to be taken, and its answer that long to come. */
  void slow(Duration time) {
    slowness = time;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (path.startsWith(ROOT + "/file/bot" + FakeBotApi.TOKEN + "/")) {
        download(exchange, path.substring((ROOT + "/file/bot" + FakeBotApi.TOKEN + "/").length()));
      } else if (path.startsWith(ROOT + "/bot" + FakeBotApi.TOKEN + "/")) {
        String method =
            path.substring((ROOT + "/bot" + FakeBotApi.TOKEN + "/").length())
                .toLowerCase(Locale.ROOT);
        call(exchange, method, FakeForm.read(exchange.getRequestHeaders(), body));
      } else {
        answer(exchange, FakeFault.refusal(401, "Unauthorized"));
      }
    }
  }

  private void call(HttpExchange exchange, String method, JsonNode form) throws IOException {
    FakeFault fault = api.record(method, form);
    switch (fault) {
      case null -> {
        boolean slowly = method.startsWith("send");
        dwell(slowly);
        FakeFault.Answered answer = api.perform(method, form);
        dwell(slowly);
        answer(exchange, answer);
      }
      case FakeFault.Answered answered -> answer(exchange, answered);
      case FakeFault.BrokenOff brokenOff -> {
        api.perform(method, form);
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write(brokenOff.beginning().getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
      }
      case FakeFault.Cut cut -> {
        if (cut.taken()) {
          api.perform(method, form);
        }
      }
    }
  }

  private void dwell(boolean slowly) {
    try {
      Thread.sleep(slowly ? slowness : Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, FakeFault.Answered answer) throws IOException {
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void download(HttpExchange exchange, String path) throws IOException {
    byte[] content = api.fileAt(path);
    if (content == null) {
      answer(exchange, FakeFault.refusal(404, "Not Found"));
      return;
    }
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
  }
}
