package dev.sokbo.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.config.Settings;
import dev.sokbo.config.TestSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What no part can work with must be told before a start, not found out after it. */
final class SettingsRulesTest {

  @Test
  void refusesAQuotaThatEveryChatBeginsBeyond() {
    assertThat(mistakes(Map.of("SOKBO_QUOTA_WATCHES", "1", "SOKBO_WATCHES", "Meta,Samsung")))
        .containsExactly(
            "SOKBO_QUOTA_WATCHES: 1 is less than the 2 watches that every chat begins with");
  }

  @Test
  void refusesMoreWatchesThanTheQuotaThatIsNotSet() {
    String watches =
        IntStream.rangeClosed(1, 201)
            .mapToObj(number -> "watch " + number)
            .collect(Collectors.joining(","));

    assertThat(mistakes(Map.of("SOKBO_WATCHES", watches)))
        .containsExactly(
            "SOKBO_QUOTA_WATCHES: 200 is less than the 201 watches that every chat begins with");
  }

  @Test
  void refusesACadenceThatNobodyCouldType() {
    assertThat(mistakes(Map.of("SOKBO_DIGEST_CADENCE", "sometimes")))
        .singleElement()
        .asString()
        .startsWith("SOKBO_DIGEST_CADENCE: expected ")
        .endsWith(", not 'sometimes'");
  }

  @Test
  void refusesAWatchThatCannotBeRead() {
    assertThat(mistakes(Map.of("SOKBO_WATCHES", "Meta,(Samsung")))
        .singleElement()
        .asString()
        .startsWith("SOKBO_WATCHES: ");
  }

  @Test
  void refusesAWebhookWithoutAServerToTakeIt() {
    assertThat(
            mistakes(
                Map.of(
                    "SOKBO_TELEGRAM_MODE", "webhook",
                    "SOKBO_TELEGRAM_WEBHOOK_URL", "https://sokbo.example/telegram",
                    "SOKBO_HTTP_PORT", "off")))
        .containsExactly("SOKBO_TELEGRAM_MODE: webhook needs http.port, which is off");
  }

  @Test
  void refusesSlackOverHttpWithoutAServerToTakeIt() {
    assertThat(
            mistakes(
                Map.of(
                    "SOKBO_SLACK_MODE", "http",
                    "SOKBO_SLACK_BOT_TOKEN", "xoxb-hush",
                    "SOKBO_SLACK_SIGNING_SECRET", "hush",
                    "SOKBO_HTTP_PORT", "off")))
        .containsExactly("SOKBO_SLACK_MODE: http needs http.port, which is off");
  }

  @Test
  void refusesInstallationsWithoutAServerForTheirPages() {
    assertThat(
            mistakes(
                Map.of(
                    "SOKBO_SLACK_APP_TOKEN", "xapp-hush",
                    "SOKBO_SLACK_CLIENT_ID", "1.2",
                    "SOKBO_SLACK_CLIENT_SECRET", "hush",
                    "SOKBO_SLACK_TOKEN_KEY", "0123456789abcdef0123456789abcdef",
                    "SOKBO_SLACK_URL", "https://sokbo.example",
                    "SOKBO_HTTP_PORT", "off")))
        .containsExactly(
            "SOKBO_SLACK_CLIENT_ID: workspaces install Sokbo over http.port, which is off");
  }

  private static List<String> mistakes(Map<String, String> environment) {
    return TestSettings.mistakes(Settings.load(environment, SettingsRules::breaches));
  }
}
