package dev.sokbo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.fetch.FetchResult.Failed;
import dev.sokbo.fetch.FetchResult.Fetched;
import dev.sokbo.fetch.FetchResult.NotModified;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a site says of its feed decides when it is asked again, and for what. */
@Execution(ExecutionMode.CONCURRENT)
final class FetcherTest {

  private final FetchRoom room = new FetchRoom();
  private final MockWebServer server = room.server;

  @AfterEach
  void stop() {
    room.close();
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

    Fetched fetched = (Fetched) room.fetch("/feed");

    assertThat(fetched.body().utf8()).isEqualTo("<rss/>");
    assertThat(fetched.contentType()).isEqualTo("text/xml; charset=euc-kr");
    assertThat(fetched.contentLanguage()).isEqualTo("ko");
    assertThat(fetched.etag()).isEqualTo("\"1\"");
    assertThat(fetched.lastModified()).isEqualTo("Sat, 01 Aug 2026 00:00:00 GMT");
    assertThat(fetched.finalUrl()).isEqualTo(room.url("/feed"));
  }

  @Test
  void namesItselfAndKeepsNoCookies() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().addHeader("Set-Cookie", "a=b").build());
    server.enqueue(new MockResponse.Builder().build());

    room.fetch("/");
    room.fetch("/");

    server.takeRequest();
    Headers headers = server.takeRequest().getHeaders();
    assertThat(headers.get("User-Agent")).isEqualTo("Sokbo/9.9 (+https://github.com/sokbo/sokbo)");
    assertThat(headers.get("Cookie")).isNull();
  }

  @Test
  void asksWhetherTheFeedHasChanged() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().code(304).build());

    FetchResult result =
        room.fetcher.fetch(
            new FetchRequest(room.url("/"), "W/\"7\"", "Sat, 01 Aug 2026 00:00:00 GMT"));

    assertThat(result).isEqualTo(new NotModified(NextTime.UNSAID));
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("If-None-Match")).isEqualTo("W/\"7\"");
    assertThat(request.getHeaders().get("If-Modified-Since"))
        .isEqualTo("Sat, 01 Aug 2026 00:00:00 GMT");
  }

  @Test
  void sendsNoValidatorThatCannotBeAHeader() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().build());

    room.fetcher.fetch(new FetchRequest(room.url("/"), "한글\n", null));

    assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
  }

  @Test
  void tellsWhereTheDocumentHasMovedForGood() {
    room.moved(301, "/a");
    room.moved(308, "/b#part");
    room.moved(302, "/c");
    room.moved(301, "/d");
    server.enqueue(new MockResponse.Builder().body("here").build());

    Fetched fetched = (Fetched) room.fetch("/");

    assertThat(fetched.finalUrl()).isEqualTo(room.url("/d"));
    assertThat(fetched.nextTime().movedTo()).isEqualTo(room.url("/b"));
  }

  @Test
  void takesNoDetourForAMove() {
    room.moved(307, "/a");
    room.moved(301, "/b");
    server.enqueue(new MockResponse.Builder().code(304).build());

    assertThat(room.fetch("/")).isEqualTo(new NotModified(NextTime.UNSAID));
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

    assertThat(room.fetch("/")).isEqualTo(new FetchResult.Gone());
    assertThat(room.fetch("/")).isEqualTo(new Failed(Trouble.of(TroubleKind.BLOCKED, 503), null));
    assertThat(room.fetch("/")).isEqualTo(new Failed(Trouble.of(TroubleKind.BLOCKED, 429), null));
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

    assertThat(room.fetch("/"))
        .isEqualTo(
            new Failed(Trouble.of(TroubleKind.TOO_MANY_REQUESTS, 429), Duration.ofMinutes(2)));
    assertThat(((Failed) room.fetch("/")).retryAfter()).isEqualTo(Duration.ofHours(1));
    assertThat(room.fetch("/")).isEqualTo(new Failed(Trouble.of(TroubleKind.BLOCKED, 403), null));
    assertThat(room.fetch("/"))
        .isEqualTo(new Failed(Trouble.of(TroubleKind.SITE_PROBLEM, 500), null));
  }

  /** RFC 9110, 5.6.7 has recipients take the obsolete forms of dates too. */
  @Test
  void readsARetryAfterInEachFormOfADate() {
    for (String date : List.of("Saturday, 01-Aug-26 01:00:00 GMT", "Sat Aug  1 01:00:00 2026")) {
      server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", date).build());

      assertThat(((Failed) room.fetch("/")).retryAfter()).as(date).isEqualTo(Duration.ofHours(1));
    }
  }

  @Test
  void saysSoWhenNobodyAnswers() {
    String gone = room.url("/");
    server.close();

    FetchResult result = room.fetcher.fetch(FetchRequest.of(gone));

    assertThat(((Failed) result).trouble().kind()).isEqualTo(TroubleKind.NO_CONNECTION);
  }

  @Test
  void refusesWhatIsNoAddressOfTheWeb() {
    assertThat(room.fetcher.fetch(FetchRequest.of("ftp://files.example/")))
        .isEqualTo(new Failed(Trouble.of(TroubleKind.NOT_WEB_ADDRESS), null));
  }

  private void answerWith(String... headers) {
    MockResponse.Builder answer = new MockResponse.Builder();
    for (int index = 0; index < headers.length; index += 2) {
      answer.addHeader(headers[index], headers[index + 1]);
    }
    server.enqueue(answer.build());
  }

  private @Nullable Duration freshFor() {
    return ((Fetched) room.fetch("/")).nextTime().freshFor();
  }
}
