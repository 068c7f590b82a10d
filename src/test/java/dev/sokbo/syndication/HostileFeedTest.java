package dev.sokbo.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Anybody can be made to subscribe to a feed that is meant to bring Sokbo down. Such documents cost
 * a bounded time and never the stack.
 */
final class HostileFeedTest {

  private static final int MANY = 100_000;
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Instant RECEIVED = Instant.parse("2026-08-01T12:00:00Z");

  private final FeedParser parser = new FeedParser();

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void isReadOrRefusedInTime(String document) {
    Assertions.assertTimeoutPreemptively(LIMIT, () -> assertThat(answer(document)).isNotBlank());
  }

  private String answer(String document) {
    try {
      return parser.parse(document(document)).entries().size() + " entries";
    } catch (FeedFormatException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static FeedDocument document(String text) {
    return new FeedDocument(
        ByteString.encodeUtf8(text), "text/xml", null, "https://hostile.example/feed", RECEIVED);
  }

  /** Each base makes those within it longer, and the work of every address within those. */
  @Test
  void keepsAddressesShortHoweverManyBasesAreWithinOneAnother() throws FeedFormatException {
    String document = atom("<entry xml:base='a-long-folder/'><link href='x'/>".repeat(400));

    assertThat(parser.parse(document(document)).entries())
        .hasSize(400)
        .extracting(ParsedEntry::link)
        .allSatisfy(link -> assertThat(link).isNotNull().hasSizeLessThan(2_100));
  }

  private static Stream<Named<String>> documents() {
    return Stream.of(
        Named.of("elements in elements", rss(nested("<a>"))),
        Named.of("items in items", rss(nested("<item>"))),
        Named.of("channels in channels", "<rss>" + nested("<channel>")),
        Named.of("titles in titles", rss("<item>" + nested("<title>"))),
        Named.of("descriptions in descriptions", rss("<item>" + nested("<description>x"))),
        Named.of("groups in groups", rss("<item>" + nested("<media:group>"))),
        Named.of("authors in authors", rss("<item>" + nested("<author>"))),
        Named.of("sources in sources", atom("<entry>" + nested("<source>"))),
        Named.of("bases in bases", bases()),
        Named.of("prefixes in prefixes", rss(nested("<a:b xmlns:a='urn:a'>"))),
        Named.of("divisions in xhtml", atom("<entry><content type='xhtml'>" + nested("<div>"))),
        Named.of("escaped elements in a title", rss(item("title", nested("&lt;b&gt;")))),
        Named.of("escaped lists in a title", rss(item("title", nested("&lt;ul&gt;&lt;li&gt;")))),
        Named.of("escaped tables in a title", rss(item("title", nested("&lt;table&gt;")))),
        Named.of("attributes", "<rss " + numbered("a%d='x' ") + ">" + rss("")),
        Named.of("attributes of one name", "<rss " + nested("a='x' ") + ">" + rss("")),
        Named.of("namespaces", "<rss " + numbered("xmlns:a%d='u' ") + ">" + rss("<item/>")),
        Named.of("links in a description", rss(item("description", nested("&lt;a href='x'&gt;")))),
        Named.of(
            "sizes of a picture", rss(item("description", "&lt;img srcset='" + nested("a 2x, ")))),
        Named.of(
            "white space in a tag", rss(item("description", "&lt;a href" + nested(" ") + "x"))),
        Named.of("opening brackets", nested("<")),
        Named.of("ampersands", rss(item("title", nested("&")))),
        Named.of("references", rss(item("title", nested("&#x26;")))),
        Named.of("comments", nested("<!---->") + rss("<item/>")),
        Named.of("comments behind a doctype", "<!DOCTYPE html>" + nested("<!-- --> ") + rss("")),
        Named.of("comments without end", rss(nested("<!-- "))),
        Named.of("sections without end", rss(nested("<![CDATA["))),
        Named.of("processing instructions", nested("<?x?>") + rss("")),
        Named.of("quotation marks", "<rss a=" + nested("\"'")),
        Named.of("many tags", rss("<a/>".repeat(300_000))),
        Named.of("many sections", rss("<![CDATA[]]>".repeat(300_000))),
        Named.of("many objects in JSON", "{\"items\":[" + "{},".repeat(300_000)),
        Named.of("a page of many tags", "<html>" + "<a>".repeat(300_000)),
        Named.of("a long address in a page", "<html><a href='" + nested("/feed") + "/?\ny'>"),
        Named.of("laughs", laughs()),
        Named.of("a long reference", rss(item("title", "&" + nested("a") + ";"))),
        Named.of("a long number", rss(item("title", "&#" + nested("9") + ";"))),
        Named.of("a long date", rss(item("pubDate", nested("1 ")))),
        Named.of("a long author", rss(item("author", "a@" + nested("b-c.") + "!"))),
        Named.of("a long language", rss("<language>" + nested("a-") + "</language>")),
        Named.of("a long link", rss(item("link", nested("../")))),
        Named.of("dots in a link", rss(item("link", nested("/./..")))),
        Named.of("arrays in JSON", "{\"items\":" + nested("[")),
        Named.of("objects in JSON", nested("{\"items\":")),
        Named.of("digits in JSON", "{\"items\":[{\"id\":" + nested("9") + "}]}"),
        Named.of("an exponent in JSON", "{\"items\":[{\"id\":1e999999999}]}"),
        Named.of(
            "declarations", "<!DOCTYPE rss [" + numbered("<!ENTITY a%d 'x'>") + "]>" + rss("")));
  }

  private static String nested(String text) {
    return text.repeat(MANY);
  }

  private static String numbered(String text) {
    return IntStream.range(0, MANY)
        .mapToObj(number -> text.replace("%d", String.valueOf(number)))
        .collect(Collectors.joining());
  }

  private static String rss(String channel) {
    return "<rss version='2.0'><channel><title>T</title>" + channel;
  }

  private static String atom(String feed) {
    return "<feed xmlns='http://www.w3.org/2005/Atom'>" + feed;
  }

  private static String bases() {
    return atom("<entry xml:base='a/'><link href='x'/>".repeat(MANY / 20));
  }

  private static String item(String field, String text) {
    return "<item><" + field + ">" + text + "</" + field + "></item></channel></rss>";
  }

  private static String laughs() {
    StringBuilder document = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
    for (int level = 1; level < 60; level++) {
      String before = "&a" + (level - 1) + ";";
      document.append("<!ENTITY a").append(level).append(" '").append(before.repeat(10));
      document.append("'>");
    }
    return document + "]>" + rss(item("title", "&a59;"));
  }
}
