package dev.sokbo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys that are right each for itself may be wrong together, which is told before a start. */
final class SettingsContradictionsTest {

  @Test
  void reportsIntervalsThatContradictEachOtherWhicheverIsSet() {
    assertThat(mistakes(Map.of("SOKBO_FEEDS_MIN_INTERVAL", "5h")))
        .containsExactly(
            "SOKBO_FEEDS_MIN_INTERVAL: feeds.min-interval (5h) is longer than"
                + " feeds.max-interval (4h)");
    assertThat(mistakes(Map.of("SOKBO_FEEDS_MAX_INTERVAL", "1m")))
        .containsExactly(
            "SOKBO_FEEDS_MAX_INTERVAL: feeds.min-interval (2m) is longer than"
                + " feeds.max-interval (1m)");
  }

  @Test
  void judgesNoRuleBetweenKeysOfWhichOneCannotBeRead() {
    assertThat(
            mistakes(Map.of("SOKBO_FEEDS_MIN_INTERVAL", "soon", "SOKBO_FEEDS_MAX_INTERVAL", "1m")))
        .singleElement()
        .asString()
        .startsWith("SOKBO_FEEDS_MIN_INTERVAL: expected a duration");
  }

  @Test
  void reportsAWebhookThatNobodyCanCall() {
    assertThat(mistakes(Map.of("SOKBO_TELEGRAM_MODE", "webhook")))
        .containsExactly("SOKBO_TELEGRAM_MODE: webhook needs telegram.webhook-url");
  }

  @Test
  void tellsWhatSlackNeedsBesideAToken() {
    assertThat(mistakes(Map.of("SOKBO_SLACK_BOT_TOKEN", "x")))
        .containsExactly(
            "SOKBO_SLACK_BOT_TOKEN: slack.mode socket needs SOKBO_SLACK_APP_TOKEN (xapp-…)");
    assertThat(mistakes(Map.of("SOKBO_SLACK_BOT_TOKEN", "x", "SOKBO_SLACK_MODE", "http")))
        .containsExactly("SOKBO_SLACK_BOT_TOKEN: slack.mode http needs SOKBO_SLACK_SIGNING_SECRET");
  }

  @Test
  void tellsWhatInstallationsOfManyWorkspacesNeed() {
    assertThat(
            mistakes(
                Map.of(
                    "SOKBO_SLACK_CLIENT_ID", "x",
                    "SOKBO_SLACK_APP_TOKEN", "y",
                    "SOKBO_SLACK_CLIENT_SECRET", "z",
                    "SOKBO_SLACK_TOKEN_KEY", "short")))
        .containsExactly(
            "SOKBO_SLACK_CLIENT_ID: needs SOKBO_SLACK_CLIENT_SECRET, SOKBO_SLACK_TOKEN_KEY and"
                + " slack.url",
            "SOKBO_SLACK_TOKEN_KEY: expected at least 32 characters");
  }

  private static List<String> mistakes(Map<String, String> environment) {
    return TestSettings.mistakes(Settings.load(environment, TestSettings.NO_RULES));
  }
}
