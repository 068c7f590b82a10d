package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anybody may make a chat follow any feed: none may cost the others their news, or the process. */
final class HostileServersIT {

  private static final String NEWS =
      "<rss version='2.0'><channel><title>Sample</title><item><guid>1</guid>"
          + "<title>메타, 해저 케이블 투자 두 배로 늘린다</title></item></channel></rss>";

  @TempDir private Path folder = Path.of("");

  @Test
  void survivesTwoHundredAtOnceInLittleMemory() throws Exception {
    try (HostileServers hostile = new HostileServers(200);
        MockWebServer sound = new MockWebServer()) {
      sound.setDispatcher(new SoundFeeds());
      sound.start();
      String feeds =
          String.join(",", hostile.urls()) + "," + sound.url("/rss") + "," + sound.url("/large");
      try (SokboProcess sokbo =
          SokboProcess.startForLong(folder, environment(feeds), "run", "--config", emptyConfig())) {
        assertThat(hostile.areDone(150)).as("every feed was asked and given up").isTrue();

        sokbo.find("메타", "해저 케이블");
        sokbo.find("삼성", "반도체 공장");
        sokbo.terminate();
        assertThat(sokbo.exitCode()).isZero();
      }
    }
  }

  /** A small feed, and one of four megabytes. */
  private static final class SoundFeeds extends Dispatcher {

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      boolean large = request.getUrl().encodedPath().equals("/large");
      return new MockResponse.Builder().body(large ? large() : NEWS).build();
    }

    private static String large() {
      StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Large</title>");
      for (int number = 0; number < 1_000; number++) {
        feed.append("<item><guid>").append(number).append("</guid><title>삼성, 반도체 공장 ");
        feed.append(number).append("호 착공</title><description>");
        feed.append("Another sentence of a long text. ".repeat(120))
            .append("</description></item>");
      }
      return feed + "</channel></rss>";
    }
  }

  private Map<String, String> environment(String feeds) {
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+ExitOnOutOfMemoryError");
    environment.put("SOKBO_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("sokbo.db"));
    environment.put("SOKBO_HTTP_PORT", "off");
    environment.put("SOKBO_FEEDS_LIST", feeds);
    environment.put("SOKBO_FEEDS_CONCURRENCY", "256");
    environment.put("SOKBO_FEEDS_ALLOW_ADDRESSES", "127.0.0.0/8,::1");
    return environment;
  }

  private String emptyConfig() throws Exception {
    return Files.writeString(folder.resolve("sokbo.yaml"), "").toString();
  }
}
