package dev.sokbo.cli;

import dev.sokbo.jsonlines.OutputLostException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry: {@code sokbo VERB …}. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
    name = "sokbo",
    description = "Watches news feeds for Telegram and Slack chats.",
    subcommands = {
      RunVerb.class,
      DemoVerb.class,
      FeedVerb.class,
      MatchVerb.class,
      StoriesVerb.class,
      OpmlVerb.class,
      ConfigVerb.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class)
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    CommandLine commandLine = commandLine().setOut(utf8(System.out)).setErr(utf8(System.err));
    System.exit(commandLine.execute(arguments));
  }

  /**
   * The command line as configured for real use, for tests to execute with writers of their own.
   */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(
            (mistake, arguments) ->
                fail(mistake.getCommandLine(), mistake, CommandLine.ExitCode.USAGE))
        .setExecutionExceptionHandler(
            (failure, command, parsed) ->
                failure instanceof OutputLostException && OutputLostException.isOfPipe()
                    ? CommandLine.ExitCode.SOFTWARE
                    : fail(command, failure, CommandLine.ExitCode.SOFTWARE));
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static int fail(CommandLine command, Exception reason, int exitCode) {
    String message = Objects.requireNonNullElse(reason.getMessage(), reason.toString());
    String line = message.lines().findFirst().orElse("");
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + line);
    command.getErr().flush();
    return exitCode;
  }
}
