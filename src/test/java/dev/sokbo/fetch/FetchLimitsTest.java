package dev.sokbo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.fetch.FetchResult.Failed;
import dev.sokbo.fetch.FetchResult.Fetched;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Sites are slow, broken and sometimes hostile: a fetch must end within its limits. */
@Execution(ExecutionMode.CONCURRENT)
final class FetchLimitsTest {

  private final FetchRoom room = new FetchRoom();
  private final MockWebServer server = room.server;

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void unpacksGzip() throws IOException {
    server.enqueue(gzip("<rss>소식</rss>"));

    assertThat(((Fetched) room.fetch("/")).body().utf8()).isEqualTo("<rss>소식</rss>");
  }

  @Test
  void givesALargeBodyWholeWhileItIsWorkedWith() {
    String large = "뉴스 ".repeat(300_000);
    server.enqueue(new MockResponse.Builder().body(large).build());

    String read =
        room.fetcher.fetch(
            FetchRequest.of(room.url("/")), result -> ((Fetched) result).body().utf8());

    assertThat(read).isEqualTo(large);
  }

  @Test
  void refusesABodyThatUnpacksToMoreThanTenMegabytes() throws IOException {
    String most = "0".repeat(10 * 1024 * 1024);
    server.enqueue(gzip(most));
    server.enqueue(gzip(most + "0"));

    assertThat(((Fetched) room.fetch("/")).body().size()).isEqualTo(most.length());
    assertThat(room.fetch("/")).isEqualTo(new Failed(Trouble.of(TroubleKind.TOO_LARGE), null));
  }

  @Test
  void givesALargeBodyUpThatFindsNoRoomBesideOthers() {
    MockResponse large = new MockResponse.Builder().body("뉴스 ".repeat(100_000)).build();
    IntStream.range(0, 20).forEach(number -> server.enqueue(large));
    try (Fetcher impatient = FetchRoom.fetcher(Duration.ofSeconds(3))) {
      assertThat(besideOthers(impatient))
          .isEqualTo(new Failed(Trouble.of(TroubleKind.TOO_MANY_LARGE), null));
      assertThat(impatient.fetch(FetchRequest.of(room.url("/")))).isInstanceOf(Fetched.class);
    }
  }

  @Test
  void followsFiveRedirects() {
    redirect(5);
    server.enqueue(new MockResponse.Builder().body("here").build());

    Fetched fetched = (Fetched) room.fetch("/0");

    assertThat(fetched.body().utf8()).isEqualTo("here");
    assertThat(fetched.finalUrl()).isEqualTo(room.url("/5"));
  }

  @Test
  void followsNoSixthRedirect() {
    redirect(6);

    assertThat(room.fetch("/0"))
        .isEqualTo(new Failed(Trouble.of(TroubleKind.TOO_MANY_REDIRECTS, 5), null));
    assertThat(server.getRequestCount()).isEqualTo(6);
  }

  @Test
  void waitsForADrippingBodyNoLongerThanTheLimit() {
    server.enqueue(
        new MockResponse.Builder()
            .body("slow".repeat(100))
            .throttleBody(1, 1, TimeUnit.SECONDS)
            .build());
    try (Fetcher impatient = FetchRoom.fetcher(Duration.ofSeconds(1))) {
      FetchResult result = impatient.fetch(FetchRequest.of(room.url("/")));

      assertThat(((Failed) result).trouble().kind()).isEqualTo(TroubleKind.TOO_SLOW);
    }
  }

  @Test
  void waitsForHeadersNoLongerThanTheLimit() {
    server.enqueue(new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS).build());
    try (Fetcher impatient = FetchRoom.fetcher(Duration.ofSeconds(1))) {
      FetchResult result = impatient.fetch(FetchRequest.of(room.url("/")));

      assertThat(((Failed) result).trouble().kind()).isEqualTo(TroubleKind.TOO_SLOW);
    }
  }

  /** Fetches while it works with what it has fetched, until that fails. */
  private FetchResult besideOthers(Fetcher impatient) {
    return impatient.fetch(
        FetchRequest.of(room.url("/")),
        result -> result instanceof Failed ? result : besideOthers(impatient));
  }

  private void redirect(int times) {
    for (int target = 1; target <= times; target++) {
      room.moved(302, "/" + target);
    }
  }

  private static MockResponse gzip(String text) throws IOException {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeUtf8(text);
    }
    return new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(packed).build();
  }
}
