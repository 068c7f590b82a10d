package dev.sokbo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.config.Cidr;
import dev.sokbo.trouble.TroubleKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However an address is written, and whoever leads there, the operator's network stays shut. */
@Isolated("it sets a proxy for the whole process")
final class ForbiddenAddressesTest {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** What ends a fetch before any connection: refused, no host, or no address at all. */
  private static final List<TroubleKind> BEFORE_CONNECTING =
      List.of(TroubleKind.REFUSED_ADDRESS, TroubleKind.UNKNOWN_HOST, TroubleKind.NOT_WEB_ADDRESS);

  private final MockWebServer server = new MockWebServer();
  private final MockWebServer permitted = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start(address("127.0.0.1"), 0);
    permitted.start(address("127.0.0.9"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
    permitted.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0x7F.1",
        "0177.0.0.1",
        "017700000001",
        "0177.1",
        "127.0.0.1.",
        "0",
        "0.0.0.0",
        "127.255.255.254",
        "localhost",
        "LOCALHOST.",
        "①②⑦.⓪.⓪.①",
        "１２７.０.０.１",
        "127。0。0。1",
        "127%2e0%2e0%2e1",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        "[fe80::1]",
        "[fc00::1]",
        "[ff02::1]",
        "10.0.0.1",
        "192.168.0.1",
        "172.16.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "user@127.0.0.1",
        "news.example@127.0.0.1",
        "127.0.0.1#@news.example"
      })
  void reachesNoAddressThatIsNotPublicHoweverItIsWritten(String host) {
    String url = "http://" + host.replaceFirst("(#|$)", ":" + server.getPort() + "/rss$1");
    permitted.enqueue(
        new MockResponse.Builder().code(302).addHeaderLenient("Location", url).build());
    try (Fetcher fetcher = fetcher(List.of("127.0.0.9"), ForbiddenAddressesTest::local)) {
      assertThat(kind(fetcher.fetch(FetchRequest.of(url)))).isIn(BEFORE_CONNECTING);
      assertThat(isRefused(fetcher.fetch(FetchRequest.of(permitted.url("/").toString())))).isTrue();
    }
    assertThat(permitted.getRequestCount()).isEqualTo(1);
    assertThat(server.getRequestCount()).isZero();
  }

  /** A redirect to what is no address is an answer without a feed, and is not followed. */
  private static boolean isRefused(FetchResult result) {
    TroubleKind kind = kind(result);
    return kind == TroubleKind.NO_FEED_GIVEN || BEFORE_CONNECTING.contains(kind);
  }

  /** Names of this machine as its resolver has them; no other name is asked for. */
  private static List<InetAddress> local(String name) throws UnknownHostException {
    if (name.startsWith("localhost") || isLiteral(name)) {
      return List.of(InetAddress.getAllByName(name));
    }
    throw new UnknownHostException(name);
  }

  private static boolean isLiteral(String name) {
    return name.contains(":") || name.matches("[0-9.]+");
  }

  @Test
  void checksANameAnewEachTimeItIsResolved() throws Exception {
    Deque<InetAddress> answers =
        new ArrayDeque<>(List.of(address("127.0.0.9"), address("127.0.0.1")));
    Dns rebinding = name -> List.of(answers.removeFirst());
    String url = "http://news.example:" + server.getPort() + "/rss";
    try (Fetcher fetcher = fetcher(List.of("127.0.0.9"), rebinding)) {
      assertThat(kind(fetcher.fetch(FetchRequest.of(url)))).isEqualTo(TroubleKind.NO_CONNECTION);
      assertThat(kind(fetcher.fetch(FetchRequest.of(url)))).isEqualTo(TroubleKind.REFUSED_ADDRESS);
    }
    assertThat(answers).isEmpty();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void prefersThePermittedAddressOfAName() throws Exception {
    Dns both = name -> List.of(address("10.0.0.1"), address("127.0.0.9"));
    permitted.enqueue(new MockResponse.Builder().body("here").build());
    String url = "http://both.example:" + permitted.getPort() + "/";
    try (Fetcher fetcher = fetcher(List.of("127.0.0.9"), both)) {
      assertThat(fetcher.fetch(FetchRequest.of(url))).isInstanceOf(FetchResult.Fetched.class);
    }
  }

  @Test
  void asksNoProxyThoughTheMachineNamesOne() throws Exception {
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(new EverythingBy(server.getPort()));
    server.enqueue(new MockResponse.Builder().body("by a proxy").build());
    try (Fetcher fetcher = fetcher(List.of("127.0.0.0/8"), name -> List.of(address("127.0.0.9")))) {
      FetchResult result = fetcher.fetch(FetchRequest.of("http://news.example/rss"));

      assertThat(kind(result)).isEqualTo(TroubleKind.NO_CONNECTION);
      assertThat(server.getRequestCount()).isZero();
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  /** Sends everything to a proxy on this machine. */
  private static final class EverythingBy extends ProxySelector {

    private final int port;

    EverythingBy(int port) {
      this.port = port;
    }

    @Override
    public List<Proxy> select(@Nullable URI uri) {
      return List.of(
          new Proxy(
              Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }

    @Override
    public void connectFailed(
        @Nullable URI uri, @Nullable SocketAddress address, @Nullable IOException problem) {
      throw new AssertionError("a proxy was asked");
    }
  }

  private static InetAddress address(String literal) throws UnknownHostException {
    return InetAddress.getByName(literal);
  }

  private static TroubleKind kind(FetchResult result) {
    return ((FetchResult.Failed) result).trouble().kind();
  }

  private static Fetcher fetcher(List<String> allowed, Dns names) {
    AddressGuard guard = new AddressGuard(allowed.stream().map(Cidr::parse).toList());
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-08-01T00:00:00Z"));
    return new Fetcher(guard, "9.9", clock, names, LIMIT);
  }
}
