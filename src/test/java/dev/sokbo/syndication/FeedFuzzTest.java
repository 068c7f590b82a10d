package dev.sokbo.syndication;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Whatever arrives, the parser answers or says that it is no feed; it never fails otherwise and
 * never hangs. The corpus, damaged at random from a fixed seed, stands for whatever arrives.
 */
final class FeedFuzzTest {

  private static final long SEED = 20260801;
  private static final int ROUNDS = 6;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Instant RECEIVED = Instant.parse("2026-08-01T12:00:00Z");

  private static final List<String> SNIPPETS =
      List.of(
          "<",
          ">",
          "&",
          "]]>",
          "<![CDATA[",
          "<!--",
          "-->",
          "<?xml",
          "<!DOCTYPE rss [",
          "<!ENTITY a ",
          "&#",
          "&#x110000;",
          "&#55296;",
          "</",
          "/>",
          "\"",
          "'",
          "xmlns:a=\"",
          "xml:base=\"//[\"",
          "<item>",
          "</channel>",
          "<a:b:c>",
          "<:>",
          "<x:>",
          "mode=\"base64\"",
          "\u001B$)C",
          "\u0000",
          "\uD800",
          "{",
          "[",
          "\\u",
          "2026-13-45T99:99",
          "+99:99",
          "<media:group>",
          "<xhtml:div>");

  private final FeedParser parser = new FeedParser();
  private final Random random = new Random(SEED);

  @Test
  void answersWhateverHappensToADocument() throws IOException, URISyntaxException {
    List<Path> files = corpus();

    Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            for (Path file : files) {
              parseDamaged(file, round);
            }
          }
        });
  }

  private static List<Path> corpus() throws IOException, URISyntaxException {
    URL corpus = Objects.requireNonNull(FeedFuzzTest.class.getResource("/feeds"));
    try (Stream<Path> files = Files.list(Path.of(corpus.toURI()))) {
      return files.filter(file -> !file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private void parseDamaged(Path file, int round) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int damages = 1 + random.nextInt(4);
    for (int damage = 0; damage < damages; damage++) {
      bytes = damaged(bytes);
    }
    FeedDocument document =
        new FeedDocument(ByteString.of(bytes), null, null, "https://fuzz.example/feed", RECEIVED);
    assertThatCode(() -> parse(document))
        .as("round %d of %s: %s", round, file.getFileName(), document.body().base64())
        .doesNotThrowAnyException();
  }

  private void parse(FeedDocument document) {
    try {
      parser.parse(document);
    } catch (FeedFormatException expected) {
      Objects.requireNonNull(expected.getMessage());
    }
  }

  private byte[] damaged(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(40));
    return switch (random.nextInt(5)) {
      case 0 -> joined(bytes, from, new byte[0], to);
      case 1 -> joined(bytes, from, snippet(), from);
      case 2 -> joined(bytes, to, ByteString.of(bytes).substring(from, to).toByteArray(), to);
      case 3 -> joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, to);
      default -> joined(bytes, from, new byte[0], bytes.length);
    };
  }

  private byte[] snippet() {
    String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
    return snippet.repeat(1 + random.nextInt(3)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] bytes, int headEnd, byte[] middle, int tailStart) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, headEnd);
    joined.writeBytes(middle);
    joined.write(bytes, tailStart, bytes.length - tailStart);
    return joined.toByteArray();
  }
}
