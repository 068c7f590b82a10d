package dev.sokbo.cli;

import dev.sokbo.assembly.Lifetime;
import dev.sokbo.jsonlines.OutputLostException;
import dev.sokbo.message.SafeText;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's entry: {@code sokbo VERB …}. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
    name = "sokbo",
    description = "Watches news feeds for Telegram and Slack chats.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class)
public final class Main {

  /** The verbs that a signal ends in good order, also while they are being loaded. */
  private static final Set<String> SERVICES = Set.of("run", "demo");

  /** In the order in which the help lists them. */
  private static final List<Class<?>> VERBS =
      List.of(
          RunVerb.class,
          DemoVerb.class,
          FeedVerb.class,
          MatchVerb.class,
          StoriesVerb.class,
          OpmlVerb.class,
          ConfigVerb.class);

  private Main() {}

  /** Runs a verb, and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Optional<Lifetime> service =
        arguments.length > 0 && SERVICES.contains(arguments[0])
            ? Optional.of(Lifetime.beginEarly())
            : Optional.empty();
    CommandLine commandLine = commandLine(needed(arguments));
    commandLine.setOut(utf8(System.out)).setErr(utf8(System.err));
    int exitCode = commandLine.execute(TypedArguments.of(arguments));
    service.ifPresent(Lifetime::close);
    System.exit(exitCode);
  }

  /**
   * The command line as configured for real use, for tests to execute with writers of their own.
   */
  static CommandLine commandLine() {
    return commandLine(VERBS);
  }

  /** To read the annotations of all verbs takes a tenth of a start. */
  private static List<Class<?>> needed(String[] arguments) {
    return VERBS.stream()
        .filter(verb -> arguments.length > 0 && name(verb).equals(arguments[0]))
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(VERBS);
  }

  private static String name(Class<?> verb) {
    return verb.getAnnotation(Command.class).name();
  }

  private static CommandLine commandLine(List<Class<?>> verbs) {
    CommandLine root = new CommandLine(new Main());
    verbs.forEach(root::addSubcommand);
    return root.setExpandAtFiles(false)
        .setExecutionStrategy(Main::execute)
        .setParameterExceptionHandler(
            (mistake, arguments) ->
                fail(mistake.getCommandLine(), usage(mistake), CommandLine.ExitCode.USAGE))
        .setExecutionExceptionHandler(
            (failure, command, parsed) ->
                failure instanceof OutputLostException && OutputLostException.isOfPipe()
                    ? CommandLine.ExitCode.SOFTWARE
                    : fail(command, message(failure), CommandLine.ExitCode.SOFTWARE));
  }

  /** Nothing is done whose output was lost, be it help. */
  private static int execute(ParseResult parsed) {
    int exitCode = new CommandLine.RunLast().execute(parsed);
    CommandLine command = parsed.asCommandLineList().getLast();
    boolean lost = command.getOut().checkError() || System.out.checkError();
    if (lost && exitCode == CommandLine.ExitCode.OK) {
      OutputLostException loss = new OutputLostException();
      throw new ExecutionException(command, loss.getMessage(), loss);
    }
    return exitCode;
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** What is wrong with the arguments, and where to find what would be right. */
  private static String usage(ParameterException mistake) {
    String help = "; try: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    return mistake instanceof UnmatchedArgumentException unmatched
        ? "unknown argument: " + String.join(" ", unmatched.getUnmatched()) + help
        : firstLine(message(mistake)) + help;
  }

  private static String message(Exception reason) {
    return Objects.requireNonNullElse(reason.getMessage(), reason.toString());
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static int fail(CommandLine command, String message, int exitCode) {
    String line = SafeText.line(firstLine(message));
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + line);
    command.getErr().flush();
    return exitCode;
  }
}
