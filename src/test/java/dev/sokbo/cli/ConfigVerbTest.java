package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/** Scripts check a configuration before they restart Sokbo: exit code and streams must be right. */
@ResourceLock(Resources.SYSTEM_OUT)
final class ConfigVerbTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysThatAConfigurationIsRight() throws IOException {
    Path file = Files.writeString(folder.resolve("good.yaml"), "watches: [Meta]\n");

    int exitCode = run(Map.of("SOKBO_HTTP_PORT", "off", "SOKBO_TYPO", "x"), file.toString());

    assertThat(exitCode).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            file + ": ok",
            "0 feeds, 1 watch; database jdbc:sqlite:data/sokbo.db; HTTP off; Telegram off;"
                + " Slack off");
    assertThat(err.toString()).startsWith("warning: SOKBO_TYPO: unknown setting");
  }

  @Test
  void printsEveryMistakeOnALineOfItsOwn() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.yaml"), "htpt:\nhttp:\n  port: x\n");

    int exitCode = run(Map.of(), file.toString());

    assertThat(exitCode).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith(file + ":1: htpt: unknown key"),
            second -> assertThat(second).startsWith(file + ":3: http.port: expected a port"));
  }

  @Test
  void repeatsNothingThatATerminalWouldObey() {
    assertThat(run(Map.of(), "\u001b[1mnone.yaml")).isEqualTo(2);

    assertThat(err).hasToString("[1mnone.yaml: no such file" + System.lineSeparator());
  }

  private int run(Map<String, String> environment, String file) {
    return new CommandLine(new ConfigVerb(environment))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute("check", file);
  }
}
