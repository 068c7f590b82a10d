package dev.sokbo.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sokbo.blockkit.SlackMarkup;
import dev.sokbo.blockkit.SlackMessage;
import dev.sokbo.chat.Language;
import dev.sokbo.digest.DigestComposer;
import dev.sokbo.digest.DigestContent;
import dev.sokbo.digest.SampleDigests;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.preference.Style;
import dev.sokbo.telegram.TelegramMarkup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How digests look to the character, in every style, on every platform, in both languages. After a
 * change that is meant, {@code -Dsokbo.golden=write} writes the files anew; the diff is the review.
 */
final class DigestGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/digest");
  private static final boolean WRITE = "write".equals(System.getProperty("sokbo.golden"));
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @MethodSource("cases")
  void looksAsItDid(Case look) throws IOException {
    String seen = look.render();
    Path file = FOLDER.resolve(look.fileName());
    if (WRITE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, seen);
    }
    assertThat(seen).isEqualTo(Files.readString(file));
  }

  static List<Case> cases() {
    return Stream.of(Style.values())
        .flatMap(style -> Stream.of(Language.values()).map(language -> new Look(style, language)))
        .flatMap(look -> Stream.of(Place.values()).map(place -> new Case(look, place)))
        .toList();
  }

  /** Where a digest is shown. */
  enum Place {
    TELEGRAM("html"),
    SLACK("json"),
    TERMINAL("txt");

    private final String suffix;

    Place(String suffix) {
      this.suffix = suffix;
    }

    private String render(Message message) {
      return switch (this) {
        case TELEGRAM ->
            TelegramMarkup.split(message).stream()
                .map(TelegramMarkup::html)
                .collect(Collectors.joining("\n\n"));
        case SLACK ->
            SlackMarkup.split(message).stream()
                .map(piece -> SlackMarkup.render(piece, Button::command))
                .map(Place::pretty)
                .collect(Collectors.joining("\n"));
        case TERMINAL -> new TerminalMarkup(Colour.OFF).render(message);
      };
    }

    private static String pretty(SlackMessage message) {
      try {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(JSON.readTree(message.blocks()))
            + "\n"
            + message.text();
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  record Look(Style style, Language language) {

    private Message compose(DigestContent content) {
      return new DigestComposer()
          .compose(content, style, language, SampleDigests.SEOUL, SampleDigests.NOW);
    }
  }

  record Case(Look look, Place place) {

    String fileName() {
      return "%s.%s.%s.%s"
          .formatted(look.style(), place, look.language(), place.suffix)
          .toLowerCase(Locale.ROOT);
    }

    String render() {
      return Stream.of(SampleDigests.ordinary(), SampleDigests.breaking(), SampleDigests.missed())
          .map(look::compose)
          .map(place::render)
          .collect(Collectors.joining("\n\n----\n\n", "", "\n"));
    }
  }
}
