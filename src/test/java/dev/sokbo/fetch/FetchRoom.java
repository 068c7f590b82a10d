package dev.sokbo.fetch;

import dev.sokbo.config.Cidr;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;

/** A site on loopback, and what fetches from it. */
final class FetchRoom implements AutoCloseable {

  private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");

  private static final List<Cidr> LOOPBACK =
      Stream.of("127.0.0.1", "::1").map(Cidr::parse).toList();

  final MockWebServer server = new MockWebServer();
  final Fetcher fetcher = fetcher(Duration.ofSeconds(20));

  FetchRoom() {
    try {
      server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another one, which spends so much time on a document. */
  static Fetcher fetcher(Duration limit) {
    return new Fetcher(
        new AddressGuard(LOOPBACK), "9.9", InstantSource.fixed(NOW), Dns.SYSTEM, limit);
  }

  FetchResult fetch(String path) {
    return fetcher.fetch(FetchRequest.of(url(path)));
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getPort() + path;
  }

  /** Has the site's next answer lead elsewhere. */
  void moved(int code, String location) {
    server.enqueue(new MockResponse.Builder().code(code).addHeader("Location", location).build());
  }

  @Override
  public void close() {
    fetcher.close();
    server.close();
  }
}
