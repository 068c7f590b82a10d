package dev.sokbo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever mends a configuration wants every mistake at once, and the line that each is on. */
final class SettingsMistakesTest {

  @TempDir private Path folder;

  @Test
  void reportsAllMistakesInTheOrderOfTheFile() throws IOException {
    List<String> mistakes =
        mistakes(
            """
            http:
              prot: 80
              port: eighty
            database:
              url: jdbc:mysql://localhost/x
            feeds:
              list:
                - ftp://a.example/rss
                - title: nameless
                - url: https://b.example/rss
                  langage: ko
              allow-addresses:
                - 10.1.2.3/8
                - 300.0.0.1
                - localhost
              min-interval: soon
              concurrency: 0
            digest:
              zone: Asia/Soul
              language: fr
            """,
            Map.of("SOKBO_RETENTION_ENTRIES", "a while"));

    assertThat(mistakes)
        .containsExactly(
            "F:2: http.prot: unknown key; did you mean http.port?",
            "F:3: http.port: expected a port from 0 (any free one) to 65535, or 'off',"
                + " not 'eighty'",
            "F:5: database.url: expected jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE,"
                + " not 'jdbc:mysql://localhost/x'",
            "F:8: feeds.list[1]: expected an http or https URL, not 'ftp://a.example/rss'",
            "F:9: feeds.list[2]: has no 'url'",
            "F:11: feeds.list[3].langage: unknown key; did you mean language?",
            "F:13: feeds.allow-addresses[1]: expected an address range such as 10.0.0.0/8 or"
                + " fd00::/8: the range begins at 10.0.0.0/8",
            "F:14: feeds.allow-addresses[2]: expected an address range such as 10.0.0.0/8 or"
                + " fd00::/8: not an IP address: 300.0.0.1",
            "F:15: feeds.allow-addresses[3]: expected an address range such as 10.0.0.0/8 or"
                + " fd00::/8: not an IP address: localhost",
            "F:16: feeds.min-interval: expected a duration from 100ms to 30d such as 20s, 2m, 4h,"
                + " 90d or PT20S, not 'soon'",
            "F:17: feeds.concurrency: expected a whole number from 1 to 1024, not '0'",
            "F:19: digest.zone: expected a time zone such as Asia/Seoul, not 'Asia/Soul';"
                + " did you mean Asia/Seoul?",
            "F:20: digest.language: expected ko or en, not 'fr'",
            "SOKBO_RETENTION_ENTRIES: expected a duration from 1h to 3650d such as 20s, 2m, 4h,"
                + " 90d or PT20S, not 'a while'");
  }

  @Test
  void reportsItemsThatAreInAListTwice() throws IOException {
    assertThat(
            mistakes(
                """
                feeds:
                  list:
                    - https://a.example/rss
                    - url: https://a.example/rss
                      title: The same
                watches: [Meta, Meta]
                """,
                Map.of()))
        .containsExactly(
            "F:4: feeds.list[2]: the same as item 1 of this list",
            "F:6: watches[2]: the same as item 1 of this list");
  }

  @Test
  void refusesSecretsInTheFileWithoutRepeatingThem() throws IOException {
    List<String> mistakes =
        mistakes(
            """
            telegram:
              token: hush
            database:
              url: jdbc:postgresql://db.example/sokbo?user=a&password=hush
            slack:
              api-url: https://user:hu sh@slack.example/api/
            """,
            Map.of());

    assertThat(mistakes)
        .containsExactly(
            "F:2: telegram.token: a secret does not belong in a file;"
                + " set SOKBO_TELEGRAM_TOKEN instead",
            "F:4: database.url: the URL must not carry a password;"
                + " set SOKBO_DATABASE_PASSWORD instead",
            "F:6: slack.api-url: a URL must not carry a user name or password");
  }

  @Test
  void reportsValuesOfTheWrongShape() throws IOException {
    assertThat(
            mistakes(
                """
                http: 8080
                feeds:
                  list: https://a.example/rss
                  concurrency: [1]
                watches:
                  - [Meta]
                http.host: localhost
                """,
                Map.of()))
        .containsExactly(
            "F:1: http: expected the keys http.host, http.port, http.public-url",
            "F:3: feeds.list: expected a list, each item an http or https URL or keys of its own",
            "F:4: feeds.concurrency: expected a whole number from 1 to 1024",
            "F:6: watches[1]: expected some text",
            "F:7: http.host: unknown key; write each part of http.host on a line of its own,"
                + " indented under the one before");
  }

  @Test
  void reportsItemsWithoutTheirMainKeyOrItsValue() throws IOException {
    assertThat(
            mistakes(
                """
                feeds:
                  list:
                    - title: nameless
                    - url:
                      title: void
                watches:
                  - name: ""
                    query: Meta
                """,
                Map.of()))
        .containsExactly(
            "F:3: feeds.list[1]: has no 'url'",
            "F:4: feeds.list[2]: has no 'url'",
            "F:7: watches[1]: has no 'name'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/rss",
        "a.example/rss",
        "https:///rss",
        "https://a.example:99999/rss",
        "https://a.example:x/rss",
        "https://a b.example/rss"
      })
  void reportsWhatIsNoAddressOfTheWeb(String url) throws IOException {
    assertThat(mistakes("feeds:\n  list:\n    - '" + url + "'\n", Map.of()))
        .containsExactly("F:3: feeds.list[1]: expected an http or https URL, not '" + url + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'@hana'", "hana", "'#general'", "-1001234567890", "'123 456'"})
  void reportsAnOperatorWhoIsNotNamedById(String operator) throws IOException {
    assertThat(mistakes("access:\n  operators:\n    - " + operator + "\n", Map.of()))
        .singleElement()
        .asString()
        .startsWith(
            "F:3: access.operators[1]: expected a user's id such as 123456789 (Telegram) or"
                + " U0123ABCD (Slack), not");
  }

  @Test
  void reportsWhomNoIdLetsIn() throws IOException {
    String ids = "[123, -100123, -100123/7, U0123ABCD, C0123ABCD, T0123ABCD, T0123/C0123, t.me/a]";

    assertThat(mistakes("access:\n  allow: " + ids + "\n", Map.of()))
        .containsExactly(
            "F:2: access.allow[8]: expected an id such as 123456789, -1001234567890 or"
                + " -1001234567890/7 (Telegram), or U0123ABCD, C0123ABCD or T0123ABCD (Slack),"
                + " not 't.me/a'");
  }

  @Test
  void reportsADatabaseThatWouldNotOutliveTheProcess() throws IOException {
    assertThat(mistakes("database:\n  url: 'jdbc:sqlite::memory:'\n", Map.of()))
        .containsExactly("F:2: database.url: the SQLite database needs a file: jdbc:sqlite:FILE");
    assertThat(mistakes("database:\n  url: 'jdbc:sqlite:'\n", Map.of())).hasSize(1);
  }

  @Test
  void repeatsOfALongValueOnlyItsBeginning() throws IOException {
    assertThat(mistakes("http:\n  port: " + "8".repeat(10_000) + "\n", Map.of()))
        .singleElement()
        .asString()
        .endsWith("not '" + "8".repeat(80) + "…'");
  }

  @Test
  void reportsALexiconThatIsNotThere() throws IOException {
    assertThat(mistakes("lexicon:\n  file: no/such.yaml\n", Map.of()))
        .containsExactly("F:2: lexicon.file: cannot read the file no/such.yaml");
  }

  private List<String> mistakes(String yaml, Map<String, String> environment) throws IOException {
    return TestSettings.mistakes(folder, yaml, environment);
  }
}
