package dev.sokbo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.config.Cidr;
import dev.sokbo.fetch.FetchResult.Failed;
import dev.sokbo.fetch.FetchResult.Fetched;
import dev.sokbo.fetch.FetchResult.NotModified;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import okhttp3.Headers;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Sites are slow, broken and sometimes hostile: a fetch must end within its limits and tell what
 * became of it.
 */
@Execution(ExecutionMode.CONCURRENT)
final class FetcherTest {

  private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1");

  private final MockWebServer server = new MockWebServer();
  private final Fetcher fetcher = fetcher(LOOPBACK, Dns.SYSTEM, Duration.ofSeconds(20));

  @BeforeEach
  void start() throws IOException {
    server.start(address(127, 0, 0, 1), 0);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void givesTheBodyWithWhatHttpSaysOfIt() {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/xml; charset=euc-kr")
            .addHeader("Content-Language", "ko")
            .addHeader("ETag", "\"1\"")
            .addHeader("Last-Modified", "Sat, 01 Aug 2026 00:00:00 GMT")
            .body("<rss/>")
            .build());

    Fetched fetched = (Fetched) fetch("/feed");

    assertThat(fetched.body().utf8()).isEqualTo("<rss/>");
    assertThat(fetched.contentType()).isEqualTo("text/xml; charset=euc-kr");
    assertThat(fetched.contentLanguage()).isEqualTo("ko");
    assertThat(fetched.etag()).isEqualTo("\"1\"");
    assertThat(fetched.lastModified()).isEqualTo("Sat, 01 Aug 2026 00:00:00 GMT");
    assertThat(fetched.finalUrl()).isEqualTo(url("/feed"));
  }

  @Test
  void namesItselfAndKeepsNoCookies() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().addHeader("Set-Cookie", "a=b").build());
    server.enqueue(new MockResponse.Builder().build());

    fetch("/");
    fetch("/");

    server.takeRequest();
    Headers headers = server.takeRequest().getHeaders();
    assertThat(headers.get("User-Agent")).isEqualTo("Sokbo/9.9 (+https://github.com/sokbo/sokbo)");
    assertThat(headers.get("Cookie")).isNull();
  }

  @Test
  void asksWhetherTheFeedHasChanged() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().code(304).build());

    FetchResult result =
        fetcher.fetch(new FetchRequest(url("/"), "W/\"7\"", "Sat, 01 Aug 2026 00:00:00 GMT"));

    assertThat(result).isEqualTo(new NotModified(NextTime.UNSAID));
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("If-None-Match")).isEqualTo("W/\"7\"");
    assertThat(request.getHeaders().get("If-Modified-Since"))
        .isEqualTo("Sat, 01 Aug 2026 00:00:00 GMT");
  }

  @Test
  void sendsNoValidatorThatCannotBeAHeader() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().build());

    fetcher.fetch(new FetchRequest(url("/"), "한글\n", null));

    assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
  }

  @Test
  void unpacksGzip() throws IOException {
    server.enqueue(gzip("<rss>소식</rss>"));

    assertThat(((Fetched) fetch("/")).body().utf8()).isEqualTo("<rss>소식</rss>");
  }

  @Test
  void givesALargeBodyWholeWhileItIsWorkedWith() {
    String large = "뉴스 ".repeat(300_000);
    server.enqueue(new MockResponse.Builder().body(large).build());

    String read =
        fetcher.fetch(FetchRequest.of(url("/")), result -> ((Fetched) result).body().utf8());

    assertThat(read).isEqualTo(large);
  }

  @Test
  void refusesABodyThatUnpacksToMoreThanTenMegabytes() throws IOException {
    String most = "0".repeat(10 * 1024 * 1024);
    server.enqueue(gzip(most));
    server.enqueue(gzip(most + "0"));

    assertThat(((Fetched) fetch("/")).body().size()).isEqualTo(most.length());
    assertThat(fetch("/")).isEqualTo(new Failed(Trouble.of(TroubleKind.TOO_LARGE), null));
  }

  @Test
  void givesALargeBodyUpThatFindsNoRoomBesideOthers() {
    MockResponse large = new MockResponse.Builder().body("뉴스 ".repeat(100_000)).build();
    IntStream.range(0, 20).forEach(number -> server.enqueue(large));
    try (Fetcher impatient = fetcher(LOOPBACK, Dns.SYSTEM, Duration.ofSeconds(3))) {
      assertThat(besideOthers(impatient))
          .isEqualTo(new Failed(Trouble.of(TroubleKind.TOO_MANY_LARGE), null));
      assertThat(impatient.fetch(FetchRequest.of(url("/")))).isInstanceOf(Fetched.class);
    }
  }

  /** Fetches while it works with what it has fetched, until that fails. */
  private FetchResult besideOthers(Fetcher impatient) {
    return impatient.fetch(
        FetchRequest.of(url("/")),
        result -> result instanceof Failed ? result : besideOthers(impatient));
  }

  @Test
  void followsFiveRedirects() {
    redirect(5);
    server.enqueue(new MockResponse.Builder().body("here").build());

    Fetched fetched = (Fetched) fetch("/0");

    assertThat(fetched.body().utf8()).isEqualTo("here");
    assertThat(fetched.finalUrl()).isEqualTo(url("/5"));
  }

  @Test
  void followsNoSixthRedirect() {
    redirect(6);

    assertThat(fetch("/0"))
        .isEqualTo(new Failed(Trouble.of(TroubleKind.TOO_MANY_REDIRECTS, 5), null));
    assertThat(server.getRequestCount()).isEqualTo(6);
  }

  @Test
  void tellsWhereTheDocumentHasMovedForGood() {
    moved(301, "/a");
    moved(308, "/b#part");
    moved(302, "/c");
    moved(301, "/d");
    server.enqueue(new MockResponse.Builder().body("here").build());

    Fetched fetched = (Fetched) fetch("/");

    assertThat(fetched.finalUrl()).isEqualTo(url("/d"));
    assertThat(fetched.nextTime().movedTo()).isEqualTo(url("/b"));
  }

  @Test
  void takesNoDetourForAMove() {
    moved(307, "/a");
    moved(301, "/b");
    server.enqueue(new MockResponse.Builder().code(304).build());

    assertThat(fetch("/")).isEqualTo(new NotModified(NextTime.UNSAID));
  }

  @Test
  void tellsHowLongTheAnswerIsFresh() {
    answerWith("Cache-Control", "public, max-age=600", "Age", "60");
    answerWith("Date", "Sat, 01 Aug 2026 00:00:00 GMT", "Expires", "Sat, 01 Aug 2026 00:30:00 GMT");
    answerWith("Cache-Control", "no-cache, max-age=600");
    answerWith("Expires", "0");

    assertThat(freshFor()).isEqualTo(Duration.ofMinutes(9));
    assertThat(freshFor()).isEqualTo(Duration.ofMinutes(30));
    assertThat(freshFor()).isNull();
    assertThat(freshFor()).isNull();
  }

  @Test
  void seesThatAFeedIsGoneAndThatABrowserIsAskedFor() {
    server.enqueue(new MockResponse.Builder().code(410).build());
    server.enqueue(
        new MockResponse.Builder().code(503).addHeader("cf-mitigated", "challenge").build());
    server.enqueue(
        new MockResponse.Builder()
            .code(429)
            .body("<script src='/cdn-cgi/challenge-platform/h/b/orchestrate/'></script>")
            .build());

    assertThat(fetch("/")).isEqualTo(new FetchResult.Gone());
    assertThat(fetch("/")).isEqualTo(new Failed(Trouble.of(TroubleKind.BLOCKED, 503), null));
    assertThat(fetch("/")).isEqualTo(new Failed(Trouble.of(TroubleKind.BLOCKED, 429), null));
  }

  @Test
  void waitsForADrippingBodyNoLongerThanTheLimit() {
    server.enqueue(
        new MockResponse.Builder()
            .body("slow".repeat(100))
            .throttleBody(1, 1, TimeUnit.SECONDS)
            .build());
    try (Fetcher impatient = fetcher(LOOPBACK, Dns.SYSTEM, Duration.ofSeconds(1))) {
      FetchResult result = impatient.fetch(FetchRequest.of(url("/")));

      assertThat(((Failed) result).trouble().kind()).isEqualTo(TroubleKind.TOO_SLOW);
    }
  }

  @Test
  void waitsForHeadersNoLongerThanTheLimit() {
    server.enqueue(new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS).build());
    try (Fetcher impatient = fetcher(LOOPBACK, Dns.SYSTEM, Duration.ofSeconds(1))) {
      FetchResult result = impatient.fetch(FetchRequest.of(url("/")));

      assertThat(((Failed) result).trouble().kind()).isEqualTo(TroubleKind.TOO_SLOW);
    }
  }

  @Test
  void tellsWhatAStatusMeansAndHowLongToWait() {
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "120").build());
    server.enqueue(
        new MockResponse.Builder()
            .code(503)
            .addHeader("Retry-After", "Sat, 01 Aug 2026 01:00:00 GMT")
            .build());
    server.enqueue(new MockResponse.Builder().code(403).build());
    server.enqueue(new MockResponse.Builder().code(500).addHeader("Retry-After", "soon").build());

    assertThat(fetch("/"))
        .isEqualTo(
            new Failed(Trouble.of(TroubleKind.TOO_MANY_REQUESTS, 429), Duration.ofMinutes(2)));
    assertThat(((Failed) fetch("/")).retryAfter()).isEqualTo(Duration.ofHours(1));
    assertThat(fetch("/")).isEqualTo(new Failed(Trouble.of(TroubleKind.BLOCKED, 403), null));
    assertThat(fetch("/")).isEqualTo(new Failed(Trouble.of(TroubleKind.SITE_PROBLEM, 500), null));
  }

  /** RFC 9110, 5.6.7 has recipients take the obsolete forms of dates too. */
  @Test
  void readsARetryAfterInEachFormOfADate() {
    for (String date : List.of("Saturday, 01-Aug-26 01:00:00 GMT", "Sat Aug  1 01:00:00 2026")) {
      server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", date).build());

      assertThat(((Failed) fetch("/")).retryAfter()).as(date).isEqualTo(Duration.ofHours(1));
    }
  }

  @Test
  void saysSoWhenNobodyAnswers() {
    String gone = url("/");
    server.close();

    FetchResult result = fetcher.fetch(FetchRequest.of(gone));

    assertThat(((Failed) result).trouble().kind()).isEqualTo(TroubleKind.NO_CONNECTION);
  }

  @Test
  void refusesWhatIsNoAddressOfTheWeb() {
    assertThat(fetcher.fetch(FetchRequest.of("ftp://files.example/")))
        .isEqualTo(new Failed(Trouble.of(TroubleKind.NOT_WEB_ADDRESS), null));
  }

  private static InetAddress address(int... octets) throws UnknownHostException {
    byte[] bytes = new byte[octets.length];
    for (int index = 0; index < octets.length; index++) {
      bytes[index] = (byte) octets[index];
    }
    return InetAddress.getByAddress(bytes);
  }

  private static Fetcher fetcher(List<String> allowed, Dns names, Duration limit) {
    AddressGuard guard = new AddressGuard(allowed.stream().map(Cidr::parse).toList());
    return new Fetcher(guard, "9.9", InstantSource.fixed(NOW), names, limit);
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(FetchRequest.of(url(path)));
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getPort() + path;
  }

  private void redirect(int times) {
    for (int target = 1; target <= times; target++) {
      moved(302, "/" + target);
    }
  }

  private void moved(int code, String location) {
    server.enqueue(new MockResponse.Builder().code(code).addHeader("Location", location).build());
  }

  private void answerWith(String... headers) {
    MockResponse.Builder answer = new MockResponse.Builder();
    for (int index = 0; index < headers.length; index += 2) {
      answer.addHeader(headers[index], headers[index + 1]);
    }
    server.enqueue(answer.build());
  }

  private @Nullable Duration freshFor() {
    return ((Fetched) fetch("/")).nextTime().freshFor();
  }

  private static MockResponse gzip(String text) throws IOException {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeUtf8(text);
    }
    return new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(packed).build();
  }
}
