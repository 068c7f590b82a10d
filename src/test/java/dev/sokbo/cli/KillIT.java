package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sokbo.store.Database;
import dev.sokbo.store.DatabaseLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kill -9 at any moment must lose no story and tell none twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KillIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int KILLS = 5;

  private final int port = freePort();
  private Set<String> undisturbed = Set.of();

  @BeforeAll
  void runUndisturbed(@TempDir Path folder) throws Exception {
    runToTheEnd(folder);
    undisturbed = matches(folder);
    assertThat(undisturbed).hasSizeGreaterThan(20);
    checkDelivery(folder);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void losesAndDoublesNothing(long seed, @TempDir Path folder) throws Exception {
    Random random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      try (SokboProcess sokbo = start(folder)) {
        sokbo.killAfter(Duration.ofMillis(500 + random.nextInt(1500)));
      }
    }

    runToTheEnd(folder);

    assertThat(matches(folder)).isEqualTo(undisturbed);
    checkDelivery(folder);
  }

  private void checkDelivery(Path folder) throws IOException {
    List<String> told = toldStories(folder);
    assertThat(told).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(told)).isEqualTo(owedStories(folder));
  }

  private SokboProcess start(Path folder) {
    Map<String, String> environment =
        Map.of(
            "SOKBO_DATABASE_URL", url(folder),
            "SOKBO_CONSOLE_TRANSCRIPT", folder.resolve("transcript.jsonl").toString());
    return SokboProcess.start(
        folder, environment, "demo", "--once", "--port", Integer.toString(port));
  }

  private void runToTheEnd(Path folder) throws InterruptedException {
    try (SokboProcess sokbo = start(folder)) {
      String output = sokbo.output();
      assertThat(sokbo.exitCode()).as(() -> output + sokbo.errors()).isZero();
    }
  }

  /** Which watch matched which entry, by names that don't depend on the order of events. */
  private static Set<String> matches(Path folder) {
    return query(
        folder,
        """
        select watch.name || ' ' || entry.link from watch_match
        join watch on watch.id = watch_id join entry on entry.id = entry_id
        """);
  }

  private static Set<String> owedStories(Path folder) {
    return query(folder, "select story_id from owed");
  }

  private static Set<String> query(Path folder, String sql) {
    try (Database database = Database.open(DatabaseLocation.of(url(folder)))) {
      List<String> rows =
          database.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
      return new TreeSet<>(rows);
    }
  }

  /** The stories of all digests that were printed, by the transcript. */
  private static List<String> toldStories(Path folder) throws IOException {
    List<String> keys = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("transcript.jsonl"))) {
      if (isWhole(line)) {
        for (JsonNode block : JSON.readTree(line).path("message").path("blocks")) {
          if (block.path("block").asText().equals("item")) {
            keys.add(block.path("key").asText());
          }
        }
      }
    }
    return keys;
  }

  /** A kill may cut a line short; such a message counts as not arrived. */
  private static boolean isWhole(String line) {
    try {
      return JSON.readTree(line).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static String url(Path folder) {
    return "jdbc:sqlite:" + folder.resolve("demo.db");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
