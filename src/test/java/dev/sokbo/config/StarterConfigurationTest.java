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
  void givesEveryKeyWithItsDefault() {
    Settings shipped = shipped();
    Settings defaults = TestSettings.of(Map.of(), TestSettings.NO_RULES);

    assertThat(shipped)
        .usingRecursiveComparison()
        .ignoringFields("feeds.list", "watches")
        .isEqualTo(defaults);
  }

  @Test
  void mentionsEveryKeyAndTheVariableOfEverySecret() throws IOException {
    String text = Files.readString(FILE);
    SettingsReader reader = new SettingsReader(SettingsSource.of(Map.of()), new ArrayList<>());
    Settings.load(reader, TestSettings.NO_RULES);

    for (String key : reader.keys()) {
      String name = key.substring(key.lastIndexOf('.') + 1);
      assertThat(text).containsAnyOf(name + ":", KnownKeys.variable(key));
    }
  }

  @Test
  void startsWithEnoughFeedsInBothLanguagesAndTheThreeWatches() {
    Settings shipped = shipped();

    assertThat(shipped.feeds().list()).hasSizeBetween(20, 40);
    assertThat(shipped.feeds().list())
        .extracting(FeedSettings.Feed::language)
        .contains("ko", "en")
        .doesNotContainNull();
    assertThat(shipped.watches())
        .extracting(Settings.Watch::name)
        .isEqualTo(List.of("Meta", "Samsung", "AI chip"));
  }

  private static Settings shipped() {
    return TestSettings.loaded(Settings.load(FILE, Map.of(), TestSettings.NO_RULES));
  }
}
