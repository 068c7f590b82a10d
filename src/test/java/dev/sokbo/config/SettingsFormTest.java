package dev.sokbo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not well formed must not hide what else is wrong with a configuration. */
final class SettingsFormTest {

  @TempDir private Path folder;

  @Test
  void reportsKeysThatAreSetTwice() throws IOException {
    assertThat(
            mistakes(
                """
                http:
                  port: 1
                  port: 2
                digest:
                http:
                  host: ::1
                """,
                Map.of()))
        .containsExactly(
            "F:3: http.port: set twice; it is already set in line 2",
            "F:5: http: set twice; it is already set in line 1");
  }

  @Test
  void reportsASyntaxErrorAndTheEnvironmentTogether() throws IOException {
    assertThat(mistakes("http:\n\tport: 1\n", Map.of("SOKBO_HTTP_PORT", "70000")))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("F:2: not YAML: "),
            second -> assertThat(second).startsWith("SOKBO_HTTP_PORT: expected a port"));
  }

  @Test
  void reportsEverySectionThatIsNotYamlAndTheMistakesOfTheOthers() throws IOException {
    assertThat(
            mistakes(
                """
                database:
                  url: "jdbc:sqlite:data/sokbo.db
                http:
                  port: eighty
                feeds:
                  list: [https://a.example/rss
                # kept as they are
                telegram:
                  mode: pigeon
                """,
                Map.of()))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("F:2: not YAML: "),
            second -> assertThat(second).startsWith("F:4: http.port: expected a port"),
            third -> assertThat(third).startsWith("F:6: not YAML: "),
            fourth -> assertThat(fourth).startsWith("F:9: telegram.mode: expected "));
  }

  @Test
  void reportsWhatIsNoConfigurationAtAll() throws IOException {
    assertThat(mistakes("- a\n- b\n", Map.of()))
        .containsExactly("F:1: expected keys such as 'feeds:' and 'http:'");
    assertThat(mistakes("http: &loop\n  port: *loop\n", Map.of()))
        .anySatisfy(mistake -> assertThat(mistake).startsWith("F:1: http"));
  }

  @Test
  void reportsFilesThatCannotBeRead() throws IOException {
    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xE9, '\n'});
    Path control = Files.writeString(folder.resolve("control.yaml"), "a: 1\nb: \u0001\n");

    assertThat(mistakes(folder.resolve("none.yaml")))
        .containsExactly(folder.resolve("none.yaml") + ": no such file");
    assertThat(mistakes(folder)).containsExactly(folder + ": is a folder, not a file");
    assertThat(mistakes(latin)).containsExactly(latin + ": not UTF-8");
    assertThat(mistakes(control))
        .satisfiesExactly(
            first -> assertThat(first).startsWith(control + ":1: a: unknown key"),
            second -> assertThat(second).startsWith(control + ":2: not YAML: "));
  }

  @Test
  void reportsAFileWithoutEndByItsLimit() throws IOException {
    Path endless = folder.resolve("endless.yaml");
    try (RandomAccessFile file = new RandomAccessFile(endless.toFile(), "rw")) {
      file.setLength(1L << 33);
    }

    assertThat(mistakes(endless)).containsExactly(endless + ": is larger than 4 MB");
  }

  private List<String> mistakes(String yaml, Map<String, String> environment) throws IOException {
    return TestSettings.mistakes(folder, yaml, environment);
  }

  private static List<String> mistakes(Path file) {
    return TestSettings.mistakes(Settings.load(file, Map.of(), TestSettings.NO_RULES));
  }
}
