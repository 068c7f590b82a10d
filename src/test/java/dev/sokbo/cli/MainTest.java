package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whoever types a command wrongly should learn from one line what would be right. */
@ResourceLock(Resources.SYSTEM_OUT)
final class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TestFactory
  Stream<DynamicTest> helpsWithEveryVerb() {
    return verbs(Main.commandLine(), List.of())
        .map(
            verb ->
                DynamicTest.dynamicTest("sokbo " + String.join(" ", verb), () -> checkHelp(verb)));
  }

  private static void checkHelp(List<String> verb) {
    StringWriter shown = new StringWriter();
    String[] arguments = Stream.concat(verb.stream(), Stream.of("--help")).toArray(String[]::new);

    assertThat(Main.commandLine().setOut(new PrintWriter(shown)).execute(arguments)).isZero();
    assertThat(shown.toString())
        .startsWith(("Usage: sokbo " + String.join(" ", verb)).strip())
        .contains("--help");
  }

  private static Stream<List<String>> verbs(CommandLine commandLine, List<String> path) {
    return Stream.concat(
        Stream.of(path),
        commandLine.getSubcommands().entrySet().stream()
            .flatMap(
                verb -> {
                  List<String> longer = new ArrayList<>(path);
                  longer.add(verb.getKey());
                  return verbs(verb.getValue(), longer);
                }));
  }

  @Test
  void saysWhatIsUnknownAndWhereHelpIs() {
    assertThat(execute("bogus", "--x")).isEqualTo(2);
    assertThat(err).hasToString("sokbo: unknown argument: bogus --x; try: sokbo --help\n");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(execute()).isEqualTo(2);
    assertThat(err).hasToString("sokbo: Missing required subcommand; try: sokbo --help\n");
  }

  @Test
  void tellsItsVersionBehindAnyVerb() {
    assertThat(execute("config", "check", "--version")).isZero();
    assertThat(out.toString()).startsWith("sokbo ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "match --help", "config check --version"})
  void failsWhenWhatItSaysIsLost(String arguments) {
    assertThat(VerbRun.unread(InputStream.nullInputStream(), arguments.split(" ")).exit())
        .isEqualTo(1);
  }

  private int execute(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
