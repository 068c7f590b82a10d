package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.store.Database;
import dev.sokbo.store.DatabaseLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some feeds list all that their site ever published. */
final class LongFeedIT {

  private static final int ENTRIES = 10_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void readsTenThousandEntriesInLittleMemory() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().body(feed()).build());
      server.start();
      Map<String, String> environment =
          Map.of(
              "JAVA_TOOL_OPTIONS", "-Xmx96m -XX:+ExitOnOutOfMemoryError",
              "SOKBO_DATABASE_URL", databaseUrl(),
              "SOKBO_HTTP_PORT", "off",
              "SOKBO_DIGEST_LANGUAGE", "en",
              "SOKBO_FEEDS_LIST", server.url("/rss").toString(),
              "SOKBO_FEEDS_ALLOW_ADDRESSES", "127.0.0.0/8,::1");
      try (SokboProcess sokbo =
          SokboProcess.start(folder, environment, "run", "--config", emptyConfig())) {
        sokbo.find("소식", "지난 소식");
        sokbo.terminate();
        assertThat(sokbo.exitCode()).isZero();
      }
    }
    assertThat(storedEntries()).isEqualTo(ENTRIES);
  }

  private static String feed() {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Sample</title>");
    for (int number = ENTRIES; number > 0; number--) {
      feed.append("<item><guid>").append(number).append("</guid><title>지난 소식 ").append(number);
      feed.append("</title><pubDate>Fri, 01 Aug 2025 09:00:00 +0900</pubDate><description>");
      feed.append("한 해 전의 이야기입니다.</description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private int storedEntries() {
    try (Database database = Database.open(DatabaseLocation.of(databaseUrl()))) {
      return database.read(
          handle -> handle.createQuery("select count(*) from entry").mapTo(Integer.class).one());
    }
  }

  private String databaseUrl() {
    return "jdbc:sqlite:" + folder.resolve("sokbo.db");
  }

  private String emptyConfig() throws Exception {
    return Files.writeString(folder.resolve("sokbo.yaml"), "").toString();
  }
}
