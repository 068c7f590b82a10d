package dev.sokbo.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the demo's sample news on 127.0.0.1: {@code /feeds/OUTLET} and, for the links in them,
 * {@code /sample/OUTLET} and {@code /sample/OUTLET/ID}.
 */
public final class DemoSite implements AutoCloseable {

  private static final String FEEDS = "/feeds/";
  private static final String PAGES = "/sample/";
  private static final int NO_BODY = -1;

  private final InstantSource clock;
  private final HttpServer server;
  private final URI base;
  private final DemoNews news;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Begins to serve; the news is as fresh as the clock says now.
   *
   * @param port the port to listen on; 0 for any free one
   * @param laterAfter how long from now the later entries appear
   * @throws UncheckedIOException naming the port when it can't be listened on
   */
  public DemoSite(InstantSource clock, int port, Duration laterAfter) {
    this.clock = clock;
    this.server = listen(port);
    this.base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    this.news = new DemoNews(base, clock.instant(), laterAfter);
    server.createContext(FEEDS, getting(this::feed));
    server.createContext(PAGES, getting(this::page));
    server.setExecutor(threads);
    server.start();
  }

  /** The site's address, without a slash at its end. */
  public URI base() {
    return base;
  }

  /** The URLs of all feeds, the failing one last. */
  public List<String> feedUrls() {
    return news.outlets().stream().map(outlet -> news.feedUrl(outlet).toString()).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private static HttpServer listen(int port) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "can't serve the sample news on 127.0.0.1:" + port + ": " + e.getMessage(), e);
    }
  }

  private static HttpHandler getting(HttpHandler handler) {
    return exchange -> {
      try (exchange) {
        if (List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
          handler.handle(exchange);
        } else {
          exchange.getResponseHeaders().set("Allow", "GET, HEAD");
          exchange.sendResponseHeaders(405, NO_BODY);
        }
      }
    };
  }

  private void feed(HttpExchange exchange) throws IOException {
    Optional<DemoOutlet> outlet = news.outlet(path(exchange, FEEDS));
    if (outlet.isPresent()) {
      feed(exchange, outlet.get());
    } else {
      exchange.sendResponseHeaders(404, NO_BODY);
    }
  }

  private void feed(HttpExchange exchange, DemoOutlet outlet) throws IOException {
    switch (outlet.manner()) {
      case PLAIN -> respond(exchange, outlet.format().contentType(), written(outlet));
      case ETAG -> respondIfChanged(exchange, outlet.format().contentType(), written(outlet));
      case FAILURE -> exchange.sendResponseHeaders(500, NO_BODY);
    }
  }

  private byte[] written(DemoOutlet outlet) {
    return outlet.format().write(news.feed(outlet, clock.instant())).getBytes(outlet.charset());
  }

  private void page(HttpExchange exchange) throws IOException {
    Optional<String> page = page(path(exchange, PAGES));
    if (page.isPresent()) {
      byte[] body = page.get().getBytes(StandardCharsets.UTF_8);
      respond(exchange, "text/html; charset=UTF-8", body);
    } else {
      exchange.sendResponseHeaders(404, NO_BODY);
    }
  }

  private Optional<String> page(String path) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      return news.outlet(path).map(outlet -> DemoPages.outlet(outlet, news.articles(outlet)));
    }
    String id = path.substring(slash + 1);
    return news.outlet(path.substring(0, slash))
        .flatMap(
            outlet ->
                news.articles(outlet).stream()
                    .filter(article -> article.id().equals(id))
                    .findFirst()
                    .map(article -> DemoPages.article(outlet, article)));
  }

  private static String path(HttpExchange exchange, String context) {
    return exchange.getRequestURI().getPath().substring(context.length());
  }

  /** Conditional requests as RFC 9110, section 13.1.2, has them. */
  private static void respondIfChanged(HttpExchange exchange, String contentType, byte[] body)
      throws IOException {
    String tag = '"' + HexFormat.of().toHexDigits(Arrays.hashCode(body)) + '"';
    exchange.getResponseHeaders().set("ETag", tag);
    Headers request = exchange.getRequestHeaders();
    if (request.getOrDefault("If-None-Match", List.of()).stream().anyMatch(t -> t.contains(tag))) {
      exchange.sendResponseHeaders(304, NO_BODY);
    } else {
      respond(exchange, contentType, body);
    }
  }

  private static void respond(HttpExchange exchange, String contentType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, NO_BODY);
    } else {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
