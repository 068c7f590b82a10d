package dev.sokbo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped configuration is the manual of its keys: it has to name all and say the truth. */
final class StarterConfigurationTest {

  private static final Path FILE = Path.of("config/sokbo.yaml");

  @Test
  void isRight() {
    assertThat(Settings.load(FILE, Map.of(), settings -> List.of()))
        .isInstanceOf(SettingsResult.Loaded.class);
  }

  @Test
  void givesEveryKeyWithItsDefault() {
    Settings shipped = settings(Settings.load(FILE, Map.of(), settings -> List.of()));
    Settings defaults = settings(Settings.load(Map.of(), settings -> List.of()));

    assertThat(shipped)
        .usingRecursiveComparison()
        .ignoringFields("feeds.list", "watches")
        .isEqualTo(defaults);
  }

  @Test
  void mentionsEveryKeyAndTheVariableOfEverySecret() throws IOException {
    String text = Files.readString(FILE);
    SettingsReader reader = new SettingsReader("", SettingsFile.NONE, Map.of(), new ArrayList<>());
    Settings.load(reader, settings -> List.of());

    for (String key : reader.keys()) {
      String name = key.substring(key.lastIndexOf('.') + 1);
      assertThat(text).containsAnyOf(name + ":", KnownKeys.variable(key));
    }
  }

  @Test
  void startsWithEnoughFeedsInBothLanguagesAndTheThreeWatches() {
    Settings shipped = settings(Settings.load(FILE, Map.of(), settings -> List.of()));

    assertThat(shipped.feeds().list()).hasSizeBetween(20, 40);
    assertThat(shipped.feeds().list())
        .extracting(FeedSettings.Feed::language)
        .contains("ko", "en")
        .doesNotContainNull();
    assertThat(shipped.watches())
        .extracting(Settings.Watch::name)
        .isEqualTo(List.of("Meta", "Samsung", "AI chip"));
  }

  private static Settings settings(SettingsResult result) {
    return switch (result) {
      case SettingsResult.Loaded loaded -> loaded.settings();
      case SettingsResult.Rejected rejected ->
          throw new AssertionError("rejected: " + rejected.mistakes());
    };
  }
}
