package dev.sokbo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sokbo.FakeClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** The demo is the first that anybody sees of Sokbo, over the same HTTP as any real feed. */
final class DemoSiteTest {

  private static final Instant START = Instant.parse("2026-08-03T00:30:00Z");
  private static final Duration LATER_AFTER = Duration.ofSeconds(20);

  private final FakeClock clock = new FakeClock(START);
  private final DemoSite site = new DemoSite(clock, 0, LATER_AFTER);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void closeSite() {
    client.close();
    site.close();
  }

  @Test
  void namesItsFeedsOnLoopback() {
    assertThat(site.base()).hasHost("127.0.0.1");
    assertThat(site.feedUrls())
        .hasSize(11)
        .doesNotHaveDuplicates()
        .allMatch(url -> url.startsWith(site.base() + "/feeds/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gaon", "daon", "maru", "saebyeok", "mirinae", "harbor", "quiet", "tidewater"})
  void servesWellFormedXml(String outlet) throws Exception {
    HttpResponse<byte[]> response = get("/feeds/" + outlet);

    assertThat(response.statusCode()).isEqualTo(200);
    strictXml().parse(new ByteArrayInputStream(response.body()));
  }

  @Test
  void namesTheFormatOfEachFeed() throws Exception {
    assertThat(contentType("gaon")).isEqualTo("application/rss+xml");
    assertThat(contentType("maru")).isEqualTo("application/rdf+xml");
    assertThat(contentType("saebyeok")).isEqualTo("application/atom+xml");
    assertThat(contentType("lantern")).isEqualTo("application/feed+json");
    assertThat(contentType("copper")).isEqualTo("text/xml");
  }

  @Test
  void writesEveryEntryOfEveryFormat() throws Exception {
    assertThat(xml("gaon").select("channel > item")).hasSize(18);
    assertThat(xml("maru").select("rdf|RDF > item")).hasSize(15);
    assertThat(xml("saebyeok").select("feed > entry")).hasSize(16);
    assertThat(json().get("items")).hasSize(15);
    assertThat(xml("copper").select("channel > item")).hasSize(13);
  }

  @Test
  void datesEachFormatInItsOwnWayCountingBackFromTheStart() throws Exception {
    String rss = xml("gaon").select("item > pubDate").getFirst().text();
    String rdf = xml("maru").select("item > dc|date").getFirst().text();
    String atom = xml("saebyeok").select("entry > published").getFirst().text();
    String json = json().at("/items/0/date_published").asText();

    assertThat(rss).isEqualTo("Mon, 3 Aug 2026 09:12:00 +0900");
    assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(rss, Instant::from)).isBefore(START);
    assertThat(rdf).isEqualTo("2026-08-03T09:16:00+09:00");
    assertThat(atom).isEqualTo("2026-08-03T09:19:00+09:00");
    assertThat(json).isEqualTo("2026-08-03T00:02:00Z");
  }

  @Test
  void servesKoreanInEucKrWhereAnOutletIsThatOld() throws Exception {
    byte[] body = get("/feeds/daon").body();

    String text = Charset.forName("EUC-KR").newDecoder().decode(ByteBuffer.wrap(body)).toString();
    assertThat(text).contains("encoding=\"EUC-KR\"", "다온테크 (샘플)", "메타發", "(종합)");
    assertThatThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void servesOneFeedThatIsNoXmlYetReadable() throws Exception {
    byte[] body = get("/feeds/copper").body();

    assertThatThrownBy(() -> strictXml().parse(new ByteArrayInputStream(body)))
        .isInstanceOf(SAXException.class);
    Element first = xml("copper").select("item").getFirst();
    assertThat(first.select("> title").text()).startsWith("Norvella & Samsung: what");
    assertThat(first.select("> description").text()).contains("R&D costs").contains("Read & share");
    assertThat(first.select("> link").text()).isEqualTo(site.base() + "/sample/copper/5501");
  }

  @Test
  void answersNotModifiedToWhoHasTheVersion() throws Exception {
    HttpResponse<byte[]> first = get("/feeds/quiet");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    clock.advance(Duration.ofMinutes(5));
    HttpResponse<byte[]> second = get("/feeds/quiet", "If-None-Match", tag);
    HttpResponse<byte[]> other = get("/feeds/quiet", "If-None-Match", "\"other\"");

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.headers().firstValue("ETag")).contains(tag);
    assertThat(other.body()).isEqualTo(first.body());
  }

  @Test
  void failsOnOneFeed() throws Exception {
    String path = URI.create(site.feedUrls().getLast()).getPath();
    assertThat(get(path).statusCode()).isEqualTo(500);
  }

  @Test
  void addsTheLaterEntriesInTheirTime() throws Exception {
    clock.advance(LATER_AFTER.minusMillis(1));
    assertThat(xml("tidewater").select("entry > id")).hasSize(10);

    clock.advance(Duration.ofMillis(1));
    assertThat(xml("tidewater").select("entry > id")).hasSize(14);
    assertThat(xml("tidewater").select("entry > published").eachText())
        .extracting(text -> OffsetDateTime.parse(text).toInstant())
        .isSortedAccordingTo((a, b) -> b.compareTo(a))
        .first()
        .isEqualTo(clock.instant());
  }

  @Test
  void answersEveryLinkWithAPageMarkedAsSample() throws Exception {
    for (String outlet : List.of("gaon", "copper")) {
      for (String link : xml(outlet).select("link").eachText()) {
        HttpResponse<byte[]> page = get(URI.create(link).getPath());
        assertThat(page.statusCode()).as(link).isEqualTo(200);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("Sample news");
      }
    }
    assertThat(
            Jsoup.parse(new String(get("/sample/copper/5501").body(), StandardCharsets.UTF_8))
                .select("h1")
                .text())
        .startsWith("Norvella & Samsung");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/none",
        "/feeds/",
        "/sample/none",
        "/sample/gaon/none",
        "/sample/gaon/101/x"
      })
  void knowsNoOtherPlaces(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void refusesToBeWrittenTo() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(site.base().resolve("/feeds/gaon"))
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();
    assertThat(client.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
  }

  @Test
  void namesThePortThatIsTaken() {
    int port = site.base().getPort();
    assertThatThrownBy(() -> new DemoSite(clock, port, LATER_AFTER).close())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("can't serve the sample news on 127.0.0.1:" + port);
  }

  private String contentType(String outlet) throws IOException, InterruptedException {
    return get("/feeds/" + outlet).headers().firstValue("Content-Type").orElseThrow();
  }

  private Document xml(String outlet) throws IOException, InterruptedException {
    String body = new String(get("/feeds/" + outlet).body(), StandardCharsets.UTF_8);
    return Jsoup.parse(body, "", Parser.xmlParser());
  }

  private JsonNode json() throws IOException, InterruptedException {
    return new ObjectMapper().readTree(get("/feeds/lantern").body());
  }

  private HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.base().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static DocumentBuilder strictXml() throws ParserConfigurationException {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder;
  }
}
