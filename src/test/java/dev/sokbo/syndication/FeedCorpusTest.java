package dev.sokbo.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people publish is rarely what the specifications say. Each case is a small feed named for
 * the one behaviour that it shows, with a file of the same name and {@code .json} beside it: under
 * {@code given} what HTTP said, else what must be read (absent fields left out) or the error.
 */
final class FeedCorpusTest {

  private static final Instant RECEIVED = Instant.parse("2026-08-01T12:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FeedParser parser = new FeedParser();

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsWhatTheFeedMeans(Path file) throws IOException {
    ObjectNode expected = (ObjectNode) JSON.readTree(Files.readAllBytes(expectation(file)));
    JsonNode given = Objects.requireNonNullElse(expected.remove("given"), JSON.createObjectNode());
    FeedDocument document =
        new FeedDocument(
            ByteString.of(Files.readAllBytes(file)),
            text(given, "contentType"),
            text(given, "contentLanguage"),
            given.path("base").asText(),
            RECEIVED);

    assertThat(read(document)).isEqualTo(expected);
  }

  @Test
  void hasOneFeedForEachExpectation() throws IOException, URISyntaxException {
    List<Path> expectations =
        files().stream().filter(file -> file.toString().endsWith(".json")).toList();

    assertThat(cases().map(named -> expectation(named.getPayload())))
        .containsExactlyInAnyOrderElementsOf(expectations);
  }

  private static Stream<Named<Path>> cases() throws IOException, URISyntaxException {
    return files().stream()
        .filter(file -> !file.toString().endsWith(".json"))
        .sorted()
        .map(file -> Named.of(file.getFileName().toString(), file));
  }

  private static List<Path> files() throws IOException, URISyntaxException {
    URL corpus = Objects.requireNonNull(FeedCorpusTest.class.getResource("/feeds"));
    try (Stream<Path> files = Files.list(Path.of(corpus.toURI()))) {
      return files.toList();
    }
  }

  private static Path expectation(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.has(field) ? node.get(field).asText() : null;
  }

  private JsonNode read(FeedDocument document) {
    try {
      return json(parser.parse(document));
    } catch (FeedFormatException e) {
      return JSON.createObjectNode().put("error", e.getMessage());
    }
  }

  private static ObjectNode json(ParsedFeed feed) {
    ObjectNode node = JSON.createObjectNode();
    put(node, "title", feed.title());
    put(node, "link", feed.link());
    put(node, "language", feed.language());
    ArrayNode entries = node.putArray("entries");
    feed.entries().forEach(entry -> entries.add(json(entry)));
    return node;
  }

  private static ObjectNode json(ParsedEntry entry) {
    ObjectNode node = JSON.createObjectNode();
    put(node, "id", entry.id());
    put(node, "title", entry.title());
    put(node, "link", entry.link());
    put(node, "published", entry.published());
    put(node, "updated", entry.updated());
    put(node, "summary", entry.summary());
    put(node, "content", entry.content());
    put(node, "author", entry.author());
    return node;
  }

  private static void put(ObjectNode node, String field, @Nullable Object value) {
    if (value != null) {
      node.put(field, value.toString());
    }
  }
}
