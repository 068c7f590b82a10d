package dev.sokbo.cli;

import dev.sokbo.assembly.InstanceLock;
import dev.sokbo.assembly.Lifetime;
import dev.sokbo.assembly.SettingsRules;
import dev.sokbo.assembly.Sokbo;
import dev.sokbo.config.Settings;
import dev.sokbo.config.SettingsResult;
import dev.sokbo.console.ConsoleMessenger;
import dev.sokbo.console.Prompt;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sokbo run}: the service. */
@Command(
    name = "run",
    description = "Runs the service until it is told to stop.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class)
final class RunVerb implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = ConfigVerb.DEFAULT_FILE,
      description = "The configuration file (${DEFAULT-VALUE}).")
  private Path config = Path.of(ConfigVerb.DEFAULT_FILE);

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> environment = System.getenv();
    LogLevel.plainUnlessAsked(environment);
    return switch (Settings.load(config, environment, SettingsRules::breaches)) {
      case SettingsResult.Rejected rejected ->
          SettingsReport.mistakes(rejected, spec.commandLine().getErr());
      case SettingsResult.Loaded loaded -> {
        SettingsReport.warnings(loaded, spec.commandLine().getErr());
        run(loaded.settings(), environment);
        yield ExitCode.OK;
      }
    };
  }

  private static void run(Settings settings, Map<String, String> environment)
      throws InterruptedException {
    try (Lifetime lifetime = Lifetime.begin()) {
      lifetime.opened(InstanceLock.take(settings.database()));
      ConsoleMessenger console =
          lifetime.opened(ConsoleMessenger.open(settings.console(), environment));
      Sokbo sokbo = lifetime.opened(Sokbo.build(settings, console, InstantSource.system()));
      sokbo.start();
      if (sokbo.isConsoleOnly()) {
        Thread.ofPlatform()
            .name("prompt")
            .daemon()
            .start(() -> new Prompt(sokbo::execute, console).run(System.in));
      }
      lifetime.await();
    }
  }
}
