package dev.sokbo.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Servers on loopback that answer as somebody would who wants a reader's memory or time. */
final class HostileServers implements AutoCloseable {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n";
  private static final String RSS = "<rss version='2.0'><channel><title>T</title>";

  /** Of a body, beyond the ten megabytes that are read of one. */
  private static final int KILOBYTES = 12 * 1024;

  private final List<ServerSocket> servers = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch unfinished;

  private interface Attack {
    void on(OutputStream out) throws IOException;
  }

  private static final List<Attack> ATTACKS =
      List.of(
          HostileServers::bomb,
          out -> body(out, "<a>"),
          out -> body(out, "<item><title>&#65;</title></item>"),
          out ->
              body(out, "<item><description><![CDATA[" + "x".repeat(9_000) + "]]></description>"),
          out -> body(out, "</"),
          HostileServers::headers,
          HostileServers::drip,
          out -> repeat(out, OK + "\r\n" + RSS, "<item>".repeat(100), 1_000),
          HostileServers::laughs,
          out -> repeat(out, OK + "\r\n<html><head>", "<link rel=alternate href=x>", 300_000));

  HostileServers(int count) throws IOException {
    unfinished = new CountDownLatch(count);
    for (int number = 0; number < count; number++) {
      ServerSocket server =
          new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
      servers.add(server);
      Attack attack = ATTACKS.get(number % ATTACKS.size());
      threads.execute(() -> serve(server, attack));
    }
  }

  List<String> urls() {
    return servers.stream()
        .map(server -> "http://127.0.0.1:" + server.getLocalPort() + "/rss")
        .toList();
  }

  /** Waits until each has been asked once and is rid of whoever asked. */
  boolean areDone(long seconds) throws InterruptedException {
    return unfinished.await(seconds, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    servers.forEach(HostileServers::close);
    threads.shutdownNow();
  }

  private static void close(ServerSocket server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(ServerSocket server, Attack attack) {
    boolean first = true;
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getInputStream().read(new byte[4096]);
        attack.on(new BufferedOutputStream(socket.getOutputStream()));
      } catch (IOException hungUp) {
        // The reader has had enough, or the test is over.
      }
      if (first) {
        first = false;
        unfinished.countDown();
      }
    }
  }

  private static void body(OutputStream out, String part) throws IOException {
    String kilobyte = part.repeat(Math.max(1, 1024 / part.length()));
    repeat(out, OK + "\r\n" + RSS, kilobyte, KILOBYTES);
  }

  private static void repeat(OutputStream out, String start, String part, int times)
      throws IOException {
    out.write(start.getBytes(StandardCharsets.UTF_8));
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    for (int time = 0; time < times; time++) {
      out.write(bytes);
    }
    out.flush();
  }

  /** Twelve megabytes in twelve kilobytes. */
  private static void bomb(OutputStream out) throws IOException {
    out.write((OK + "Content-Encoding: gzip\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      repeat(packed, RSS, " ".repeat(1024), KILOBYTES);
    }
  }

  private static void headers(OutputStream out) throws IOException {
    repeat(out, OK, "X-More: " + "y".repeat(1000) + "\r\n", KILOBYTES);
  }

  /** A byte at a time, each waited for by a read of what the reader never sends. */
  private static void drip(OutputStream out) throws IOException {
    out.write((OK + "\r\n" + RSS).getBytes(StandardCharsets.UTF_8));
    out.flush();
    try {
      for (int second = 0; second < 60; second++) {
        new CountDownLatch(1).await(1, TimeUnit.SECONDS);
        out.write(' ');
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void laughs(OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
    for (int level = 1; level < 60; level++) {
      text.append("<!ENTITY a").append(level).append(" '");
      text.append(("&a" + (level - 1) + ";").repeat(10)).append("'>");
    }
    text.append("<!ENTITY x SYSTEM 'file:///etc/passwd'>]>").append(RSS);
    repeat(out, OK + "\r\n" + text, "<item><title>&a59;&x;</title></item>", 1_000);
  }
}
