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
 * Serves feeds of 15 to 60 kB on loopback: {@code /validated/N} knows validators, {@code /same/N}
 * always sends the same body, {@code /changed/N} has a new entry at each request. Run as a process
 * of its own, so that its work isn't counted as the reader's; prints its port and ends with its
 * input.
 */
final class FeedFarm {

  private static final String WORDS =
      "정부 반도체 지원 메타 투자 확대 시장 전망 발표 협력 semiconductor market outlook investment ";

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
      int version =
          path.startsWith("/changed/")
              ? versions.computeIfAbsent(path, unseen -> new AtomicInteger()).incrementAndGet()
              : 0;
      byte[] body = feed(path, version).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/rss+xml; charset=utf-8");
      exchange.getResponseHeaders().add("ETag", "\"" + version + "\"");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String feed(String path, int version) {
    int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    int size = 15_000 + number * 7919 % 45_000;
    StringBuilder feed = new StringBuilder(size + 2_000);
    feed.append("<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'")
        .append(" xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Feed ")
        .append(number)
        .append("</title><link>https://f")
        .append(number)
        .append(".example/</link>");
    int characters = 0;
    for (int item = version + 1_000; characters < size; item--) {
      int start = feed.length();
      append(feed, number, item);
      characters += (feed.length() - start) * 3 / 2;
    }
    return feed.append("</channel></rss>").toString();
  }

  private static void append(StringBuilder feed, int number, int item) {
    int turn = (number * 31 + item * 17) % 40;
    String words = WORDS.substring(turn) + WORDS.substring(0, turn);
    feed.append("<item><title>").append(words, 0, 30).append(item).append(" &amp; ").append(number);
    feed.append("</title><link>https://f").append(number).append(".example/").append(item);
    feed.append("</link><guid isPermaLink='false'>f").append(number).append('-').append(item);
    feed.append("</guid><dc:creator>기자 ").append(item % 7).append("</dc:creator><pubDate>");
    feed.append(
        String.format(
            "Sat, %02d Aug 2026 %02d:%02d:00 +0900", 1 + item % 28, item % 24, item % 60));
    feed.append("</pubDate><description><![CDATA[<p>").append(words.repeat(6));
    feed.append("<a href=\"/more/").append(item).append("\">more</a></p>]]></description></item>");
  }
}
