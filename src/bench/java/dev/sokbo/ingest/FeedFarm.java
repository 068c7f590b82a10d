package dev.sokbo.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves feeds on loopback: {@code /validated/N} knows validators, {@code /same/N} always sends the
 * same body, {@code /changed/N} has a new entry at each request. Run as a process of its own, so
 * that its work isn't counted as the reader's; prints its port and ends with its input.
 */
final class FeedFarm {

  private final Map<String, AtomicInteger> versions = new ConcurrentHashMap<>();

  private FeedFarm() {}

  public static void main(String[] arguments) throws IOException {
    FeedFarm farm = new FeedFarm();
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 1024);
    server.createContext("/", farm::answer);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
    System.out.println(server.getAddress().getPort());
    while (System.in.read() >= 0) {
      continue;
    }
    System.exit(0);
  }

  private void answer(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
      if (path.startsWith("/validated/") && known) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      int version = path.startsWith("/changed/") ? nextVersion(path) : 0;
      int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
      byte[] body = new InventedFeed(number).document(version).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/rss+xml; charset=utf-8");
      exchange.getResponseHeaders().add("ETag", "\"" + version + "\"");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int nextVersion(String path) {
    return versions.computeIfAbsent(path, unseen -> new AtomicInteger()).incrementAndGet();
  }
}
