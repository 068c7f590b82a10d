package dev.sokbo.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sokbo.text.StrangeWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Outlets on loopback whose feeds grow whenever somebody looks. */
final class GrowingSite implements AutoCloseable {

  /** Stands in every title, and a number behind it that names the story. */
  static final String WORD = "새솔";

  private static final int OUTLETS = 3;

  /** A feed shows its latest entries, as feeds do; more than grow while a process lives. */
  private static final int SHOWN = 60;

  private static final int GROWTH = 2;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Random random;
  private final List<List<String>> outlets = new ArrayList<>();
  private int stories;
  private boolean growing = true;

  GrowingSite(long seed) {
    random = new Random(seed);
    IntStream.range(0, OUTLETS).forEach(outlet -> outlets.add(new ArrayList<>()));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  List<String> feedUrls() {
    return IntStream.range(0, OUTLETS).mapToObj(outlet -> url("feed/" + outlet)).toList();
  }

  /** Whether it grows from now on. */
  synchronized void grow(boolean on) {
    growing = on;
  }

  /** The numbers of all stories that were shown so far. */
  synchronized Set<String> shown() {
    TreeSet<String> numbers = new TreeSet<>();
    outlets.forEach(titles -> titles.forEach(title -> numbers.add(title.split(" ", 3)[1])));
    return numbers;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      int outlet = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
      byte[] feed = feed(outlet).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, feed.length);
      exchange.getResponseBody().write(feed);
    }
  }

  private synchronized String feed(int outlet) {
    List<String> titles = outlets.get(outlet);
    if (growing) {
      IntStream.range(0, GROWTH).forEach(grown -> titles.add(title()));
    }
    StringBuilder items = new StringBuilder();
    for (int at = titles.size() - 1; at >= Math.max(0, titles.size() - SHOWN); at--) {
      items.append(
          "<item><title>%s</title><guid>%s</guid><link>%s</link><pubDate>%s</pubDate></item>"
              .formatted(titles.get(at), outlet + "-" + at, url(outlet + "/" + at), now()));
    }
    return "<rss version=\"2.0\"><channel><title>출구 %d</title>%s</channel></rss>"
        .formatted(outlet, items);
  }

  /** A story that shares no words with any other. */
  private String title() {
    return "%s E%04d %s".formatted(WORD, stories++, StrangeWords.next(random, 4));
  }

  private String url(String path) {
    return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), path);
  }

  private static String now() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
  }
}
