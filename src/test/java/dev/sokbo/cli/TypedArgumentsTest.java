package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a container without a locale, Java hands over Korean arguments with nothing left of them. */
final class TypedArgumentsTest {

  private static final String LOST = "\uFFFD".repeat(6);

  @TempDir private Path folder;

  @Test
  void readsWhatJavaCouldNotDecode() throws IOException {
    Path commandLine =
        commandLine(
            "java\0-jar\0sokbo.jar\0match\0-w\0메타\0AI 반도체\0\0".getBytes(StandardCharsets.UTF_8));

    assertThat(TypedArguments.of(new String[] {"match", "-w", LOST, "AI " + LOST, ""}, commandLine))
        .containsExactly("match", "-w", "메타", "AI 반도체", "");
  }

  @Test
  void keepsWhatJavaCouldDecode() throws IOException {
    Path commandLine = commandLine("java\0Main\0other\0".getBytes(StandardCharsets.UTF_8));

    assertThat(TypedArguments.of(new String[] {"메타"}, commandLine)).containsExactly("메타");
  }

  @Test
  void keepsWhatIsInNoCharacterSetThatItKnows() throws IOException {
    String[] given = {"match", LOST};
    Path commandLine = commandLine("java\0Main\0match\0메타\0".getBytes(Charset.forName("EUC-KR")));

    assertThat(TypedArguments.of(given, commandLine)).isEqualTo(given);
  }

  @Test
  void keepsThemWhereTheSystemDoesNotTellThemAll() throws IOException {
    String[] given = {"match", LOST};

    assertThat(TypedArguments.of(given, folder.resolve("none"))).isEqualTo(given);
    assertThat(TypedArguments.of(given, commandLine(new byte[0]))).isEqualTo(given);
    assertThat(TypedArguments.of(given, commandLine("match\0".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(given);
  }

  private Path commandLine(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("cmdline"), bytes);
  }
}
