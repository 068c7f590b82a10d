package dev.sokbo.syndication;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.markup.Texts;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document of JSON that is a JSON Feed, read with forgiveness for what people write by hand. */
final class JsonDocument {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private static final String ITEMS = "items";

  /** All that a JSON Feed has besides extensions, whose names begin with an underscore. */
  private static final Set<String> KEYS =
      Set.of(
          "version",
          "title",
          "home_page_url",
          "feed_url",
          "description",
          "user_comment",
          "next_url",
          "icon",
          "favicon",
          "author",
          "authors",
          "language",
          "expired",
          "hubs",
          ITEMS);

  private JsonDocument() {}

  /**
   * Reads a document; of one that breaks off, what is whole.
   *
   * @throws FeedFormatException when it is broken or no feed
   */
  static JsonNode read(String text) throws FeedFormatException {
    if (TagCount.exceedsInJson(text, TagCount.MOST)) {
      throw new FeedFormatException(Trouble.of(TroubleKind.TOO_MANY_MEMBERS, TagCount.MOST));
    }
    ObjectNode root = MAPPER.createObjectNode();
    try (JsonParser parser = MAPPER.createParser(text)) {
      parser.nextToken();
      readInto(root, parser);
    } catch (JsonProcessingException e) {
      if (!(e instanceof JsonEOFException) || root.path(ITEMS).isEmpty()) {
        throw broken(e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
    if (!isFeed(root)) {
      throw new FeedFormatException(Trouble.of(TroubleKind.NO_JSON_FEED));
    }
    return root;
  }

  private static FeedFormatException broken(JsonProcessingException e) {
    @Nullable JsonLocation place = e.getLocation();
    String where =
        place == null
            ? String.valueOf(e.getOriginalMessage())
            : place.getLineNr() + ":" + place.getColumnNr();
    return new FeedFormatException(Trouble.of(TroubleKind.BROKEN_JSON, where), e);
  }

  private static void readInto(ObjectNode root, JsonParser parser) throws IOException {
    String name;
    while ((name = parser.nextFieldName()) != null) {
      if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(ITEMS)) {
        ArrayNode items = root.putArray(ITEMS);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(parser.<JsonNode>readValueAsTree());
        }
      } else {
        root.set(name, parser.<JsonNode>readValueAsTree());
      }
    }
  }

  private static boolean isFeed(ObjectNode root) {
    return root.path(ITEMS).isArray()
        || root.path("version").asText().contains("jsonfeed.org")
        || root.properties().stream().allMatch(field -> isKey(field.getKey()));
  }

  private static boolean isKey(String name) {
    return KEYS.contains(name) || name.startsWith("_");
  }

  /** A field's text; absent where it is anything else or blank. */
  static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? Texts.first(value.asText()) : null;
  }

  /** A field's text, or the digits or word that stands for it. */
  static @Nullable String scalar(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber() || value.isBoolean() ? value.asText() : text(node, field);
  }
}
