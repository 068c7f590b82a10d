package dev.sokbo.fuzz;

import dev.sokbo.syndication.FeedDocument;
import dev.sokbo.syndication.FeedFormatException;
import dev.sokbo.syndication.FeedParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okio.ByteString;

/** Any bytes as a feed: they are read, or the parser says that they are none. */
final class FeedInput {

  private static final Instant RECEIVED = Instant.parse("2026-08-01T12:00:00Z");

  private static final FeedParser PARSER = new FeedParser();

  private FeedInput() {}

  /** Parses bytes; whatever but a refusal comes out of it is a finding. */
  static void parse(byte[] bytes) {
    FeedDocument document =
        new FeedDocument(ByteString.of(bytes), null, null, "https://fuzz.example/feed", RECEIVED);
    try {
      PARSER.parse(document);
    } catch (FeedFormatException refused) {
      Objects.requireNonNull(refused.getMessage());
    }
  }

  /** The documents of the parser's corpus, from which fuzzing sets out. */
  static Stream<byte[]> corpus() {
    URL folder = Objects.requireNonNull(FeedInput.class.getResource("/feeds"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      List<Path> documents =
          files.filter(file -> !file.toString().endsWith(".json")).sorted().toList();
      return documents.stream().map(FeedInput::bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
