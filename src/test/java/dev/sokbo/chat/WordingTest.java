package dev.sokbo.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sentence that one language lacks fails only when somebody is to read it. */
final class WordingTest {

  private static final Path RESOURCES = Path.of("src/main/resources/dev/sokbo");
  private static final String ENGLISH = "_en.properties";
  private static final String BUNDLE = "dev.sokbo.reply.replies";

  @ParameterizedTest
  @MethodSource("bundles")
  void isThereInBothLanguages(Path english) {
    Path korean = english.resolveSibling(english.getFileName().toString().replace("_en", "_ko"));

    assertThat(sentences(korean).stringPropertyNames())
        .isEqualTo(sentences(english).stringPropertyNames());
  }

  static List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.toString().endsWith(ENGLISH)).toList();
    }
  }

  @Test
  void takesTheParticleThatFitsWhatIsFilledIn() {
    Wording wording = new Wording(BUNDLE, Language.KO);

    assertThat(wording.say("search.none", "반도체")).contains("‘반도체’가 있는");
    assertThat(wording.say("search.none", "로봇")).contains("‘로봇’이 있는");
    assertThat(wording.say("miss.context", "사과", "농장")).isEqualTo("사과: 곁에 ‘농장’이 있어 다른 뜻");
  }

  @Test
  void takesNothingThatIsFilledInForItsOwn() {
    Wording wording = new Wording(BUNDLE, Language.KO);

    assertThat(wording.say("search.none", "{0} '[을/를]' \uE200"))
        .contains("‘{0} '[을/를]' \uFFFD’이 있는");
  }

  @Test
  void countsAsALanguageCounts() {
    Wording wording = new Wording(BUNDLE, Language.EN);

    assertThat(wording.say("start.following", 0)).isEqualTo("Following no feeds.");
    assertThat(wording.say("start.following", 1)).isEqualTo("Following 1 feed.");
    assertThat(wording.say("start.following", 28)).isEqualTo("Following 28 feeds.");
  }

  private static Properties sentences(Path file) {
    Properties sentences = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      sentences.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }
}
