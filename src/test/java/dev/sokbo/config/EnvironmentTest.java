package dev.sokbo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Containers are configured by variables alone: each key must be reachable, none forgotten. */
final class EnvironmentTest {

  /** For each key a value other than the default. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("database.url", "jdbc:postgresql://db.example/sokbo"),
          Map.entry("database.user", "sokbo"),
          Map.entry("database.password", "invented"),
          Map.entry("http.host", "0.0.0.0"),
          Map.entry("http.port", "off"),
          Map.entry("http.public-url", "https://sokbo.example"),
          Map.entry("feeds.list", "https://a.example/rss,https://b.example/rss"),
          Map.entry("feeds.min-interval", "1m"),
          Map.entry("feeds.max-interval", "12h"),
          Map.entry("feeds.allow-addresses", "10.0.0.0/8"),
          Map.entry("feeds.backfill", "1d"),
          Map.entry("feeds.concurrency", "8"),
          Map.entry("watches", "Meta,AI chip"),
          Map.entry("lexicon.file", "config/lexicon.yaml"),
          Map.entry("access.mode", "allowlist"),
          Map.entry("access.operators", "1,2"),
          Map.entry("access.allow", "-100"),
          Map.entry("quota.watches", "50"),
          Map.entry("quota.feeds", "50"),
          Map.entry("quota.imports", "5"),
          Map.entry("digest.grouping-wait", "1s"),
          Map.entry("digest.cadence", "every 3h"),
          Map.entry("digest.language", "en"),
          Map.entry("digest.zone", "Europe/Paris"),
          Map.entry("retention.entries", "30d"),
          Map.entry("retention.outbox", "10d"),
          Map.entry("retention.stories", "7d"),
          Map.entry("retention.chats", "30d"),
          Map.entry("console.transcript", "data/console.jsonl"),
          Map.entry("telegram.api-url", "http://127.0.0.1:8081"),
          Map.entry("telegram.token", "1:invented"),
          Map.entry("telegram.mode", "webhook"),
          Map.entry("telegram.webhook-url", "https://sokbo.example/telegram"),
          Map.entry("telegram.poll-time", "5s"),
          Map.entry("slack.api-url", "http://127.0.0.1:8082/api/"),
          Map.entry("slack.mode", "http"),
          Map.entry("slack.changes", "admins"),
          Map.entry("slack.url", "https://sokbo.example"),
          Map.entry("slack.bot-token", "xoxb-invented"),
          Map.entry("slack.app-token", "xapp-invented"),
          Map.entry("slack.signing-secret", "invented"),
          Map.entry("slack.client-id", "1.2"),
          Map.entry("slack.client-secret", "invented"),
          Map.entry("slack.token-key", "0123456789abcdef0123456789abcdef"));

  /** Keys that only make sense beside others. */
  private static final Map<String, List<String>> COMPANIONS =
      Map.of(
          "telegram.mode", List.of("telegram.webhook-url"),
          "slack.bot-token", List.of("slack.app-token"),
          "slack.client-id",
              List.of("slack.app-token", "slack.client-secret", "slack.token-key", "slack.url"));

  @Test
  void hasAVariableForEveryKey() {
    SettingsReader reader = new SettingsReader(SettingsSource.of(Map.of()), new ArrayList<>());
    Settings.load(reader, TestSettings.NO_RULES);

    assertThat(VALUES.keySet()).containsExactlyInAnyOrderElementsOf(reader.keys());
  }

  @Test
  void readsListsFromTheEnvironment() {
    Settings settings =
        TestSettings.of(
            Map.of(
                "SOKBO_FEEDS_LIST",
                    "https://a.example/rss, https://b.example/rss https://c.example/",
                "SOKBO_FEEDS_ALLOW_ADDRESSES", "127.0.0.0/8,::1",
                "SOKBO_WATCHES", "Meta, , AI chip,"),
            TestSettings.NO_RULES);

    assertThat(settings.feeds().list())
        .extracting(FeedSettings.Feed::url)
        .containsExactly("https://a.example/rss", "https://b.example/rss", "https://c.example/");
    assertThat(settings.feeds().allowAddresses())
        .containsExactly(Cidr.parse("127.0.0.0/8"), Cidr.parse("::1"));
    assertThat(settings.watches())
        .extracting(Settings.Watch::name)
        .containsExactly("Meta", "AI chip");
  }

  @Test
  void warnsOfVariablesThatSetNothing() {
    SettingsResult result =
        Settings.load(
            Map.of("SOKBO_HTTP_PROT", "1", "SOKBO_LOG_LEVEL", "DEBUG", "PATH", "/bin"),
            TestSettings.NO_RULES);

    assertThat(result)
        .isInstanceOfSatisfying(
            SettingsResult.Loaded.class,
            loaded ->
                assertThat(loaded.warnings())
                    .containsExactly(
                        "SOKBO_HTTP_PROT: unknown setting; did you mean SOKBO_HTTP_PORT?"));
  }

  @Test
  void knowsHowMuchTheLogMayTell() {
    assertThat(Settings.load(Map.of("SOKBO_LOG_LEVEL", "LOUD"), TestSettings.NO_RULES))
        .isInstanceOfSatisfying(
            SettingsResult.Rejected.class,
            rejected ->
                assertThat(rejected.mistakes())
                    .extracting(Mistake::text)
                    .containsExactly(
                        "SOKBO_LOG_LEVEL: expected off or error or warn or info or debug or trace,"
                            + " not 'LOUD'"));
    assertThat(Settings.load(Map.of("SOKBO_LOG_LEVEL", "warn"), TestSettings.NO_RULES))
        .isInstanceOf(SettingsResult.Loaded.class);
  }

  @TestFactory
  Stream<DynamicTest> takesEveryKeyFromItsVariable() {
    return VALUES.keySet().stream()
        .sorted()
        .map(key -> DynamicTest.dynamicTest(KnownKeys.variable(key), () -> check(key)));
  }

  private static void check(String key) {
    Map<String, String> beside = new HashMap<>();
    COMPANIONS.getOrDefault(key, List.of()).forEach(other -> set(beside, other));
    Map<String, String> all = new HashMap<>(beside);
    set(all, key);

    assertThat(loaded(all)).isNotEqualTo(loaded(beside));
  }

  private static void set(Map<String, String> environment, String key) {
    environment.put(KnownKeys.variable(key), VALUES.getOrDefault(key, ""));
  }

  /** The settings as they print, in which a secret is told from none. */
  private static String loaded(Map<String, String> environment) {
    return TestSettings.of(environment, TestSettings.NO_RULES).toString();
  }
}
