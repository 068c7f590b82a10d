package dev.sokbo.cli;

import dev.sokbo.assembly.SettingsRules;
import dev.sokbo.config.Settings;
import dev.sokbo.config.SettingsResult;
import dev.sokbo.message.SafeText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sokbo config check [FILE]}. */
@Command(
    name = "config",
    description = "Checks the configuration.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class)
final class ConfigVerb implements Runnable {

  /** Where the configuration is unless a file is named; relative to the working directory. */
  static final String DEFAULT_FILE = "config/sokbo.yaml";

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  ConfigVerb() {
    this(System.getenv());
  }

  ConfigVerb(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected check");
  }

  /** Reads the file and the environment as {@code run} would, and starts nothing. */
  @Command(
      name = "check",
      description = "Reports every mistake of the configuration, one a line.",
      mixinStandardHelpOptions = true,
      versionProvider = VersionLine.class)
  int check(
      @Parameters(
              paramLabel = "FILE",
              arity = "0..1",
              defaultValue = DEFAULT_FILE,
              description = "The configuration file (${DEFAULT-VALUE}).")
          Path file) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    return switch (Settings.load(file, environment, SettingsRules::breaches)) {
      case SettingsResult.Rejected rejected -> SettingsReport.mistakes(rejected, err);
      case SettingsResult.Loaded loaded -> {
        SettingsReport.warnings(loaded, err);
        out.println(SafeText.line(file + ": ok"));
        out.println(SafeText.line(summary(loaded.settings())));
        out.flush();
        yield ExitCode.OK;
      }
    };
  }

  private static String summary(Settings settings) {
    Settings.Http http = settings.http();
    return "%s, %s; database %s; HTTP %s; Telegram %s; Slack %s"
        .formatted(
            counted(settings.feeds().list().size(), "feed", "feeds"),
            counted(settings.watches().size(), "watch", "watches"),
            settings.database().url(),
            http.isOn() ? http.host() + ":" + http.port() : "off",
            onOff(settings.telegram().token().isPresent()),
            onOff(settings.slack().isOn()));
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }
}
