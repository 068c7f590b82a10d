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
  void asksForNothingElseWhereAKeyThatDecidesItCannotBeRead() {
    assertThat(
            mistakes(
                Map.of(
                    "SOKBO_TELEGRAM_MODE", "webhook",
                    "SOKBO_TELEGRAM_WEBHOOK_URL", "sokbo.example")))
        .singleElement()
        .asString()
        .startsWith("SOKBO_TELEGRAM_WEBHOOK_URL: expected an http or https URL");
    assertThat(mistakes(Map.of("SOKBO_SLACK_BOT_TOKEN", "xoxb-hush", "SOKBO_SLACK_MODE", "htpp")))
        .containsExactly("SOKBO_SLACK_MODE: expected socket or http, not 'htpp'");
    assertThat(
            mistakes(
                Map.of(
                    "SOKBO_SLACK_CLIENT_ID", "1.2",
                    "SOKBO_SLACK_CLIENT_SECRET", "hush",
                    "SOKBO_SLACK_TOKEN_KEY", "0123456789abcdef0123456789abcdef",
                    "SOKBO_SLACK_APP_TOKEN", "xapp-hush",
                    "SOKBO_SLACK_URL", "sokbo.example")))
        .containsExactly("SOKBO_SLACK_URL: expected an http or https URL, not 'sokbo.example'");
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
  void offersTheModeThatASigningSecretIsFor() {
    assertThat(mistakes(Map.of("SOKBO_SLACK_BOT_TOKEN", "x", "SOKBO_SLACK_SIGNING_SECRET", "y")))
        .containsExactly(
            "SOKBO_SLACK_BOT_TOKEN: slack.mode socket needs SOKBO_SLACK_APP_TOKEN (xapp-…), or"
                + " slack.mode http");
  }

  @Test
  void tellsOfTokensThatStandInEachOthersPlace() {
    assertThat(
            mistakes(
                Map.of("SOKBO_SLACK_BOT_TOKEN", "xapp-hush", "SOKBO_SLACK_APP_TOKEN", "xoxb-hush")))
        .containsExactly(
            "SOKBO_SLACK_BOT_TOKEN: begins with xapp-, which is an app token; expected a bot token"
                + " (xoxb-…)",
            "SOKBO_SLACK_APP_TOKEN: begins with xoxb-, which is a bot token; expected an app token"
                + " (xapp-…)");
  }

  @Test
  void warnsOfSecretsThatDoNotTurnSlackOn() {
    String why =
        ": Slack stays off without SOKBO_SLACK_BOT_TOKEN (xoxb-…), or SOKBO_SLACK_CLIENT_ID where"
            + " workspaces install Sokbo by themselves";

    assertThat(warnings(Map.of("SOKBO_SLACK_APP_TOKEN", "xapp-hush")))
        .containsExactly("SOKBO_SLACK_APP_TOKEN" + why);
    assertThat(
            warnings(
                Map.of(
                    "SOKBO_SLACK_MODE", "http",
                    "SOKBO_SLACK_SIGNING_SECRET", "hush",
                    "SOKBO_SLACK_CLIENT_SECRET", "hush")))
        .containsExactly("SOKBO_SLACK_SIGNING_SECRET, SOKBO_SLACK_CLIENT_SECRET" + why);
  }

  @Test
  void warnsOfTokensThatNobodyUses() {
    assertThat(
            warnings(
                Map.of(
                    "SOKBO_SLACK_BOT_TOKEN", "xoxb-hush",
                    "SOKBO_SLACK_APP_TOKEN", "xapp-hush",
                    "SOKBO_SLACK_CLIENT_SECRET", "hush")))
        .containsExactly(
            "SOKBO_SLACK_CLIENT_SECRET: not used without SOKBO_SLACK_CLIENT_ID; Sokbo serves the"
                + " workspace of the bot token only");
    assertThat(
            warnings(
                Map.of(
                    "SOKBO_SLACK_BOT_TOKEN", "xoxb-hush",
                    "SOKBO_SLACK_APP_TOKEN", "xapp-hush",
                    "SOKBO_SLACK_CLIENT_ID", "1.2",
                    "SOKBO_SLACK_CLIENT_SECRET", "hush",
                    "SOKBO_SLACK_TOKEN_KEY", "0123456789abcdef0123456789abcdef",
                    "SOKBO_SLACK_URL", "https://sokbo.example")))
        .containsExactly(
            "SOKBO_SLACK_BOT_TOKEN: not used beside SOKBO_SLACK_CLIENT_ID, by which each workspace"
                + " that installs Sokbo gets a token of its own");
  }

  @Test
  void warnsOfNothingWhereSlackIsWholeOrNotMeant() {
    assertThat(warnings(Map.of())).isEmpty();
    assertThat(
            warnings(
                Map.of(
                    "SOKBO_SLACK_BOT_TOKEN", "xoxb-hush",
                    "SOKBO_SLACK_APP_TOKEN", "xapp-hush",
                    "SOKBO_SLACK_SIGNING_SECRET", "hush")))
        .isEmpty();
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

  private static List<String> warnings(Map<String, String> environment) {
    return switch (Settings.load(environment, TestSettings.NO_RULES)) {
      case SettingsResult.Loaded loaded -> loaded.warnings();
      case SettingsResult.Rejected rejected -> throw new AssertionError(rejected.toString());
    };
  }

  private static List<String> mistakes(Map<String, String> environment) {
    return TestSettings.mistakes(Settings.load(environment, TestSettings.NO_RULES));
  }
}
