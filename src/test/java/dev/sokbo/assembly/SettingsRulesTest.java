package dev.sokbo.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.config.Settings;
import dev.sokbo.config.SettingsResult;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no part can work with must be told before a start, not found out after it. */
final class SettingsRulesTest {

  @Test
  void refusesAQuotaThatEveryChatBeginsBeyond() {
    SettingsResult result =
        Settings.load(
            Map.of("SOKBO_QUOTA_WATCHES", "1", "SOKBO_WATCHES", "Meta,Samsung"),
            SettingsRules::breaches);

    assertThat(result)
        .isInstanceOfSatisfying(
            SettingsResult.Rejected.class,
            rejected ->
                assertThat(rejected.mistakes().getFirst().problem())
                    .isEqualTo("1 is less than the 2 watches that every chat begins with"));
  }
}
