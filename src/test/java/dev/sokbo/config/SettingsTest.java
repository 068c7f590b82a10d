package dev.sokbo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.config.Mistake.Breach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators steer Sokbo by these keys alone: each must arrive as it was meant. */
final class SettingsTest {

  @TempDir private Path folder;

  @Test
  void hasADefaultForEverything() {
    Settings settings = loaded("", Map.of());

    assertThat(settings.database().url()).isEqualTo("jdbc:sqlite:data/sokbo.db");
    assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080, null));
    assertThat(settings.feeds())
        .isEqualTo(
            new FeedSettings(
                List.of(),
                Duration.ofMinutes(2),
                Duration.ofHours(4),
                List.of(),
                Duration.ZERO,
                64));
    assertThat(settings.watches()).isEmpty();
    assertThat(settings.lexicon().file()).isNull();
    assertThat(settings.access().mode()).isEqualTo(AccessSettings.Mode.OPEN);
    assertThat(settings.digest())
        .isEqualTo(
            new Settings.Digest(Duration.ofSeconds(20), "instant", "ko", ZoneId.of("Asia/Seoul")));
    assertThat(settings.retention())
        .isEqualTo(
            new Settings.Retention(
                Duration.ofDays(90),
                Duration.ofDays(30),
                Duration.ofDays(14),
                Duration.ofDays(90)));
    assertThat(settings.console().transcript()).isNull();
    assertThat(settings.telegram().apiUrl()).isEqualTo("https://api.telegram.org");
    assertThat(settings.telegram().token().isPresent()).isFalse();
    assertThat(settings.slack().apiUrl()).isEqualTo("https://slack.com/api/");
    assertThat(settings.slack().mode()).isEqualTo(SlackSettings.Mode.SOCKET);
  }

  @Test
  void readsWhereTheServiceKeepsAndServesThings() {
    Settings settings =
        loaded(
            """
            database:
              url: jdbc:postgresql://db.example/sokbo
              user: sokbo
            http:
              host: 0.0.0.0
              port: off
            console:
              transcript: data/console.jsonl
            """,
            Map.of());

    assertThat(settings.database().url()).isEqualTo("jdbc:postgresql://db.example/sokbo");
    assertThat(settings.database().user()).isEqualTo("sokbo");
    assertThat(settings.http().host()).isEqualTo("0.0.0.0");
    assertThat(settings.http().isOn()).isFalse();
    assertThat(settings.console().transcript()).isEqualTo(Path.of("data/console.jsonl"));
  }

  @Test
  void readsFeedsByTheirAddressesOrWithKeysOfTheirOwn() {
    FeedSettings feeds =
        loaded(
                """
                feeds:
                  list:
                    - https://news.example/rss
                    - url: https://한글.example/feed
                      title: 한글 뉴스
                      language: ko
                  min-interval: 1m30s
                  max-interval: PT6H
                  allow-addresses: [10.0.0.0/8, "fd00::/8", 192.0.2.7]
                  backfill: 2d
                  concurrency: 8
                """,
                Map.of())
            .feeds();

    assertThat(feeds)
        .isEqualTo(
            new FeedSettings(
                List.of(
                    new FeedSettings.Feed("https://news.example/rss", null, null),
                    new FeedSettings.Feed("https://한글.example/feed", "한글 뉴스", "ko")),
                Duration.ofSeconds(90),
                Duration.ofHours(6),
                List.of(
                    Cidr.parse("10.0.0.0/8"), Cidr.parse("fd00::/8"), Cidr.parse("192.0.2.7/32")),
                Duration.ofDays(2),
                8));
  }

  @Test
  void readsWhatChatsBeginWithAndWhoMayUseThem() {
    Settings settings =
        loaded(
            """
            watches:
              - Samsung
              - name: AI chip
                query: '"AI chip" OR HBM'
            access:
              mode: allowlist
              operators: [123]
              allow: [-100]
            digest:
              grouping-wait: 0s
              cadence: every 2 hours
              language: en
              zone: Europe/Paris
            """,
            Map.of());

    assertThat(settings.watches())
        .containsExactly(
            new Settings.Watch("Samsung", "Samsung"),
            new Settings.Watch("AI chip", "\"AI chip\" OR HBM"));
    assertThat(settings.access())
        .isEqualTo(
            new AccessSettings(AccessSettings.Mode.ALLOWLIST, List.of("123"), List.of("-100")));
    assertThat(settings.digest())
        .isEqualTo(
            new Settings.Digest(Duration.ZERO, "every 2 hours", "en", ZoneId.of("Europe/Paris")));
  }

  @Test
  void letsTheEnvironmentWinOverTheFile() {
    Settings settings =
        loaded(
            """
            http:
              port: 1
            feeds:
              min-interval: not read at all
            """,
            Map.of(
                "SOKBO_HTTP_PORT", "0",
                "SOKBO_FEEDS_MIN_INTERVAL", "5s",
                "SOKBO_DATABASE_PASSWORD", "invented",
                "SOKBO_SLACK_MODE", "HTTP",
                "SOKBO_DIGEST_ZONE", ""));

    assertThat(settings.http().port()).isZero();
    assertThat(settings.feeds().minInterval()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.database().password().reveal()).isEqualTo("invented");
    assertThat(settings.slack().mode()).isEqualTo(SlackSettings.Mode.HTTP);
    assertThat(settings.digest().zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
  }

  @Test
  void neverShowsASecret() {
    Settings settings =
        loaded(
            "",
            Map.of(
                "SOKBO_DATABASE_PASSWORD", "hush-1",
                "SOKBO_TELEGRAM_TOKEN", "hush-2",
                "SOKBO_SLACK_BOT_TOKEN", "hush-3",
                "SOKBO_SLACK_APP_TOKEN", "hush-4",
                "SOKBO_SLACK_SIGNING_SECRET", "hush-5",
                "SOKBO_SLACK_CLIENT_SECRET", "hush-6",
                "SOKBO_SLACK_TOKEN_KEY", "hush-7".repeat(6)));

    assertThat(settings.toString()).contains("***").doesNotContain("hush");
    assertThat(settings.slack().signingSecret().reveal()).isEqualTo("hush-5");
  }

  @Test
  void showsWhereARuleOfAnotherPartIsBroken() {
    Path file = write("watches:\n  - Meta\n  - the\n");

    assertThat(
            TestSettings.mistakes(
                Settings.load(
                    file,
                    Map.of(),
                    settings -> List.of(new Breach("watches[2]", "is too common")))))
        .containsExactly(file + ":3: watches[2]: is too common");
  }

  private Settings loaded(String yaml, Map<String, String> environment) {
    return TestSettings.loaded(Settings.load(write(yaml), environment, TestSettings.NO_RULES));
  }

  private Path write(String yaml) {
    try {
      return Files.writeString(folder.resolve("sokbo.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
