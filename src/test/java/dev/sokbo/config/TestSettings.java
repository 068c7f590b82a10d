package dev.sokbo.config;

import dev.sokbo.config.Mistake.Breach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Settings for tests, and what is wrong with those that are refused. */
public final class TestSettings {

  /** No other part of the program objects to anything. */
  static final Function<Settings, List<Breach>> NO_RULES = settings -> List.of();

  private TestSettings() {}

  /** The defaults but for what the environment sets, by the rules of all parts. */
  public static Settings of(
      Map<String, String> environment, Function<Settings, List<Breach>> rules) {
    return loaded(Settings.load(environment, rules));
  }

  static Settings loaded(SettingsResult result) {
    return switch (result) {
      case SettingsResult.Loaded loaded -> loaded.settings();
      case SettingsResult.Rejected rejected ->
          throw new AssertionError("rejected: " + texts(rejected));
    };
  }

  /** Each mistake as people read it, in order; fails where there is none. */
  public static List<String> mistakes(SettingsResult result) {
    return switch (result) {
      case SettingsResult.Loaded loaded -> throw new AssertionError("taken: " + loaded.settings());
      case SettingsResult.Rejected rejected -> texts(rejected);
    };
  }

  /**
   * What is wrong with a configuration file of a text, each mistake as people read it, in order.
   *
   * @param folder takes the file, which stands as F in what is told
   */
  static List<String> mistakes(Path folder, String yaml, Map<String, String> environment)
      throws IOException {
    Path file = Files.writeString(folder.resolve("sokbo.yaml"), yaml);
    return mistakes(Settings.load(file, environment, NO_RULES)).stream()
        .map(text -> text.replace(file.toString(), "F"))
        .toList();
  }

  private static List<String> texts(SettingsResult.Rejected rejected) {
    return rejected.mistakes().stream().map(Mistake::text).toList();
  }
}
