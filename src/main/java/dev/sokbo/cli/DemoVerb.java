package dev.sokbo.cli;

import dev.sokbo.assembly.InstanceLock;
import dev.sokbo.assembly.Lifetime;
import dev.sokbo.assembly.SettingsRules;
import dev.sokbo.assembly.Sokbo;
import dev.sokbo.config.Settings;
import dev.sokbo.config.SettingsResult;
import dev.sokbo.console.ConsoleMessenger;
import dev.sokbo.console.Prompt;
import dev.sokbo.console.Terminal;
import dev.sokbo.demo.DemoSite;
import dev.sokbo.message.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sokbo demo}: the service on sample news, served by the demo itself over loopback. */
@Command(
    name = "demo",
    description =
        "Runs the service on bundled sample news: no account and no network needed. Type commands;"
            + " help lists them.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class)
final class DemoVerb implements Callable<Integer> {

  /** What the demo sets unless the environment does. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "SOKBO_WATCHES", "Meta,Samsung,AI chip",
          "SOKBO_HTTP_PORT", "0",
          "SOKBO_FEEDS_MIN_INTERVAL", "2s",
          "SOKBO_FEEDS_MAX_INTERVAL", "5s",
          "SOKBO_FEEDS_BACKFILL", "7d");

  private static final int HIGHEST_PORT = 65_535;

  /** Long enough for all sample feeds to be polled on a busy machine. */
  private static final String GROUPING_WAIT = "3s";

  /** The one digest is sent when every feed was polled, not before. */
  private static final String GROUPING_WAIT_ONCE = "5m";

  /** When the sample news that comes later appears. */
  private static final Duration LATER_AFTER = Duration.ofSeconds(20);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--once", description = "Print the first digest and stop.")
  private boolean once;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port that serves the sample news; any free one by default.")
  private int port;

  @Override
  public Integer call() throws InterruptedException, IOException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port takes 0 to " + HIGHEST_PORT + ", not " + port);
    }
    InstantSource clock = InstantSource.system();
    LogLevel.quietUnlessAsked(System.getenv());
    try (Lifetime lifetime = Lifetime.begin()) {
      ScratchFolder scratch = lifetime.opened(ScratchFolder.create());
      DemoSite site = lifetime.opened(new DemoSite(clock, port, LATER_AFTER));
      Map<String, String> environment = environment(site, scratch.path(), System.getenv());
      environment.putIfAbsent(
          "SOKBO_DIGEST_GROUPING_WAIT", once ? GROUPING_WAIT_ONCE : GROUPING_WAIT);
      return switch (Settings.load(environment, SettingsRules::breaches)) {
        case SettingsResult.Rejected rejected ->
            SettingsReport.mistakes(rejected, spec.commandLine().getErr());
        case SettingsResult.Loaded loaded -> {
          run(loaded.settings(), clock, lifetime);
          yield ExitCode.OK;
        }
      };
    }
  }

  /** The demo's settings: its own defaults, over them the environment, but never an account. */
  static Map<String, String> environment(DemoSite site, Path scratch, Map<String, String> outer) {
    Map<String, String> environment = new HashMap<>(DEFAULTS);
    environment.put("SOKBO_DATABASE_URL", "jdbc:sqlite:" + scratch.resolve("demo.db"));
    environment.putAll(outer);
    environment.keySet().removeIf(name -> name.matches("SOKBO_(TELEGRAM|SLACK)_.*"));
    environment.put("SOKBO_FEEDS_LIST", String.join(",", site.feedUrls()));
    environment.put("SOKBO_FEEDS_ALLOW_ADDRESSES", "127.0.0.1");
    return environment;
  }

  private void run(Settings settings, InstantSource clock, Lifetime lifetime)
      throws InterruptedException {
    lifetime.opened(InstanceLock.take(settings.database()));
    ConsoleMessenger console =
        lifetime.opened(ConsoleMessenger.open(settings.console(), System.getenv()));
    Sokbo sokbo = lifetime.opened(Sokbo.build(settings, console, clock));
    sokbo.start();
    if (once) {
      FirstDigest.await(sokbo);
      if (!console.hasTold()) {
        console.show(Message.text(nothingFor(settings.watches())));
      }
    } else {
      greet(console, sokbo);
      promptFor(sokbo, console, lifetime);
      lifetime.await();
    }
  }

  private static void greet(ConsoleMessenger console, Sokbo sokbo) {
    String health =
        sokbo.httpPort().isPresent()
            ? ", health on http://127.0.0.1:" + sokbo.httpPort().getAsInt() + "/healthz"
            : "";
    console.show(
        Message.text(
            "Sokbo demo: sample news on this machine only" + health,
            "Type help to list the commands, Ctrl-C to end.",
            "명령을 보려면 help, 끝내려면 Ctrl-C."));
  }

  /** Says of what the sample news tells nothing. */
  static String nothingFor(List<Settings.Watch> watches) {
    return watches.isEmpty()
        ? "No watch, so no news (SOKBO_WATCHES) · 감시어가 없어 전할 뉴스가 없습니다."
        : "The sample news has nothing for: %s · 예시 뉴스에는 해당하는 기사가 없습니다."
            .formatted(
                watches.stream().map(Settings.Watch::name).collect(Collectors.joining(", ")));
  }

  /** Typed commands end the demo with their end; an input that is empty from the start doesn't. */
  private static void promptFor(Sokbo sokbo, ConsoleMessenger console, Lifetime lifetime) {
    Thread.ofPlatform()
        .name("prompt")
        .daemon()
        .start(
            () -> {
              if (new Prompt(sokbo::execute, console).run(System.in) > 0
                  || Terminal.isInteractive()) {
                lifetime.end();
              }
            });
  }
}
