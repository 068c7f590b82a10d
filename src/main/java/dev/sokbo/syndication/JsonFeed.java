package dev.sokbo.syndication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sokbo.canonical.BaseAddress;
import dev.sokbo.markup.MarkupAddresses;
import dev.sokbo.markup.PlainText;
import dev.sokbo.markup.Scripts;
import dev.sokbo.markup.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed</a> 1.0 and 1.1, forgiving what
 * its sections on parsing ask to forgive, such as numbers for ids.
 */
final class JsonFeed {

  private static final String MAILTO = "mailto:";

  private final JsonNode feed;
  private final String baseUrl;
  private final DateReader dates;

  private JsonFeed(JsonNode feed, FeedDocument document) {
    this.feed = feed;
    this.baseUrl =
        Objects.requireNonNullElse(
            Texts.first(
                document.baseUrl(),
                JsonDocument.text(feed, "feed_url"),
                JsonDocument.text(feed, "home_page_url")),
            "");
    List<String> texts = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      texts.add(item.path("date_published").asText());
      texts.add(item.path("date_modified").asText());
    }
    this.dates = DateReader.of(texts, JsonDocument.text(feed, "language"), document.receivedAt());
  }

  /** Whether a text is JSON rather than XML. */
  static boolean looksLike(String text) {
    return text.stripLeading().startsWith("{");
  }

  /**
   * Reads a text that {@link #looksLike} JSON; of one that breaks off, the items that are whole.
   *
   * @throws FeedFormatException when it is broken or no feed
   */
  static ParsedFeed read(String text, FeedDocument document) throws FeedFormatException {
    return new JsonFeed(JsonDocument.read(text), document).read(document.contentLanguage());
  }

  private ParsedFeed read(@Nullable String contentLanguage) {
    List<ParsedEntry> entries = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      ParsedEntry entry = entry(item);
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
    }
    return new ParsedFeed(
        title(feed),
        address(JsonDocument.text(feed, "home_page_url")),
        Texts.first(JsonDocument.text(feed, "language"), contentLanguage),
        entries,
        new PublisherHints(null, null, address(JsonDocument.text(feed, "feed_url")), hubs()));
  }

  private List<String> hubs() {
    List<String> hubs = new ArrayList<>();
    for (JsonNode hub : feed.path("hubs")) {
      String url = address(JsonDocument.text(hub, "url"));
      if (url != null && hub.path("type").asText().equalsIgnoreCase("WebSub")) {
        hubs.add(url);
      }
    }
    return hubs;
  }

  private ParsedEntry entry(JsonNode item) {
    String link =
        Texts.first(
            address(JsonDocument.text(item, "url")),
            address(JsonDocument.text(item, "external_url")));
    String id = JsonDocument.scalar(item, "id");
    String content =
        Texts.first(
            JsonDocument.text(item, "content_html"), JsonDocument.text(item, "content_text"));
    return new ParsedEntry(
        Texts.first(id, link),
        title(item),
        Texts.first(link, BaseAddress.webAddress(id)),
        date(item, "date_published"),
        date(item, "date_modified"),
        JsonDocument.text(item, "summary"),
        content == null ? null : MarkupAddresses.absolute(baseUrl, Scripts.without(content)),
        Texts.first(authors(item), authors(feed)));
  }

  /** A title, which is plain text whatever it looks like. */
  private static @Nullable String title(JsonNode node) {
    String title = JsonDocument.text(node, "title");
    return title == null ? null : PlainText.ofPlainTitle(title);
  }

  private @Nullable Instant date(JsonNode item, String field) {
    String text = JsonDocument.scalar(item, field);
    return text == null ? null : dates.read(text);
  }

  /** Those of 1.1, of which some publish one without a list around, and the one of 1.0. */
  private static @Nullable String authors(JsonNode node) {
    JsonNode several = node.path("authors");
    List<Person> authors = new ArrayList<>();
    if (several.isArray()) {
      several.forEach(author -> authors.add(person(author)));
    } else {
      authors.add(person(several));
    }
    authors.add(person(node.path("author")));
    return Person.namesOfFirst(List.of(authors));
  }

  private static Person person(JsonNode author) {
    if (author.isTextual()) {
      return Person.of(author.asText());
    }
    String url = Objects.requireNonNullElse(JsonDocument.text(author, "url"), "");
    String address =
        url.startsWith(MAILTO) ? url.substring(MAILTO.length()).split("\\?", 2)[0] : null;
    return Person.of(Texts.first(JsonDocument.text(author, "name"), address));
  }

  private @Nullable String address(@Nullable String written) {
    return written == null ? null : BaseAddress.resolve(baseUrl, written);
  }
}
