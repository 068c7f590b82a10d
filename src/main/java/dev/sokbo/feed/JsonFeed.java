package dev.sokbo.feed;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed</a> 1.0 and 1.1, forgiving what
 * its sections on parsing ask to forgive, such as numbers for ids.
 */
final class JsonFeed {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final JsonNode feed;
  private final String baseUrl;
  private final DateReader dates;

  private JsonFeed(JsonNode feed, FeedDocument document) {
    this.feed = feed;
    this.baseUrl = document.baseUrl();
    List<String> texts = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      texts.add(item.path("date_published").asText());
      texts.add(item.path("date_modified").asText());
    }
    this.dates = DateReader.of(texts, text(feed, "language"), document.receivedAt());
  }

  /** Whether a text is JSON rather than XML. */
  static boolean looksLike(String text) {
    return text.stripLeading().startsWith("{");
  }

  /**
   * Reads a text that {@link #looksLike} JSON.
   *
   * @throws FeedFormatException when it is broken or no feed
   */
  static ParsedFeed read(String text, FeedDocument document) throws FeedFormatException {
    JsonNode root = parse(text);
    boolean named = root.path("version").asText().contains("jsonfeed.org");
    if (!named && !root.path("items").isArray()) {
      throw new FeedFormatException("JSON, but no JSON Feed: it has no \"items\"");
    }
    return new JsonFeed(root, document).read(document.contentLanguage());
  }

  private static JsonNode parse(String text) throws FeedFormatException {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      throw new FeedFormatException(
          "broken JSON at line " + place.getLineNr() + ", column " + place.getColumnNr(), e);
    }
  }

  private ParsedFeed read(@Nullable String contentLanguage) {
    List<ParsedEntry> entries = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      if (item.isObject()) {
        entries.add(entry(item));
      }
    }
    return new ParsedFeed(
        PlainText.ofTitle(text(feed, "title")),
        address(text(feed, "home_page_url")),
        Texts.first(text(feed, "language"), contentLanguage),
        entries);
  }

  private ParsedEntry entry(JsonNode item) {
    String link = Texts.first(address(text(item, "url")), address(text(item, "external_url")));
    String id = text(item, "id");
    String content = Texts.first(text(item, "content_html"), text(item, "content_text"));
    String summary = text(item, "summary");
    return new ParsedEntry(
        Texts.first(id, link),
        PlainText.ofTitle(text(item, "title")),
        Texts.first(link, BaseAddress.webAddress(id)),
        date(item, "date_published"),
        date(item, "date_modified"),
        summary,
        content == null ? null : BaseAddress.absoluteLinks(baseUrl, content),
        author(item));
  }

  private @Nullable Instant date(JsonNode item, String field) {
    String text = text(item, field);
    return text == null ? null : dates.read(text);
  }

  private @Nullable String author(JsonNode item) {
    return Person.namesOfFirst(List.of(authors(item), authors(feed)));
  }

  private static List<Person> authors(JsonNode node) {
    List<Person> authors = new ArrayList<>();
    node.path("authors").forEach(author -> authors.add(Person.of(text(author, "name"))));
    if (authors.isEmpty()) {
      authors.add(Person.of(text(node.path("author"), "name")));
    }
    return authors;
  }

  private @Nullable String address(@Nullable String written) {
    return written == null ? null : BaseAddress.resolve(baseUrl, written);
  }

  /** A field's text, of a number its digits; absent where it is neither or blank. */
  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() || value.isNumber() ? Texts.first(value.asText()) : null;
  }
}
