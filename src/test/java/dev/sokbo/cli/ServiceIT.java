package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.store.DatabaseLocation;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.NewerDatabase;
import dev.sokbo.store.TestDatabases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as people start it: what it prints, what it answers, how it ends. */
final class ServiceIT {

  @TempDir private Path folder;

  @Test
  void printsTheDemosFirstDigestAndEnds() throws Exception {
    try (SokboProcess sokbo = SokboProcess.start(folder, Map.of(), "demo", "--once")) {
      String digest = sokbo.output();

      assertThat(sokbo.exitCode()).as(sokbo::errors).isZero();
      assertThat(digest)
          .containsPattern("(?m)^\\W*Meta\\b")
          .containsPattern("(?m)^\\W*Samsung\\b")
          .containsPattern("(?m)^\\W*AI chip\\b")
          .contains("외 3곳")
          .doesNotContain("메타버스", "메타데이터", "삼성동", "삼성역", "라이온즈", "meta-analysis", "Metacritic")
          .doesNotContain("\u001b");
    }
  }

  @Test
  void runsOnPostgresqlAlike() throws Exception {
    String url = TestDatabases.location(Dialect.POSTGRESQL).url();
    Map<String, String> environment = Map.of("SOKBO_DATABASE_URL", url);
    try (SokboProcess sokbo = SokboProcess.start(folder, environment, "demo", "--once")) {
      String digest = sokbo.output();

      assertThat(sokbo.exitCode()).as(sokbo::errors).isZero();
      assertThat(digest).contains("Meta · ", "외 3곳");
    }
  }

  @Test
  void answersWhatIsTypedInTheDemo() throws Exception {
    try (SokboProcess sokbo = SokboProcess.start(folder, Map.of(), "demo")) {
      for (String line : List.of("lang en", "watchlist", "watch (robot", "feeds", "schedule")) {
        sokbo.type(line);
      }
      sokbo.endInput();

      assertThat(sokbo.output())
          .contains("This chat’s language: English")
          .contains("Watchlist (3)", "1. Meta")
          .contains("the parenthesis is never closed")
          .contains("Feeds (11)")
          .contains("Digests: instant");
      assertThat(sokbo.exitCode()).isZero();
    }
  }

  @Test
  void endsWithZeroWhenToldToStop() throws Exception {
    try (SokboProcess sokbo = SokboProcess.start(folder, Map.of(), "demo")) {
      sokbo.readUntil(line -> line.contains("AI chip"));

      sokbo.terminate();

      assertThat(sokbo.exitCode()).isZero();
    }
  }

  @Test
  void showsAFeedThatCannotBeReachedAndGoesOn() throws Exception {
    Map<String, String> environment = service();
    environment.put("SOKBO_FEEDS_LIST", "http://127.0.0.1:1/rss");
    environment.put("SOKBO_DIGEST_LANGUAGE", "en");
    try (SokboProcess sokbo =
        SokboProcess.start(folder, environment, "run", "--config", emptyConfig())) {
      String health = "";
      while (!health.contains("failing:")) {
        sokbo.type("feeds");
        health = String.join("\n", sokbo.readUntil(line -> line.startsWith("  ")));
      }

      assertThat(health).contains("http://127.0.0.1:1/rss", "failing: ");
      sokbo.terminate();
      assertThat(sokbo.exitCode()).isZero();
    }
  }

  @Test
  void startsNothingWithABadConfiguration() throws Exception {
    Path config = folder.resolve("bad.yaml");
    Files.writeString(config, "http:\n  port: many\nfeeds:\n  min-intervall: 2m\n");
    try (SokboProcess sokbo =
        SokboProcess.start(folder, Map.of(), "run", "--config", config.toString())) {
      assertThat(sokbo.exitCode()).isEqualTo(2);
      assertThat(sokbo.errors().lines())
          .hasSize(2)
          .anySatisfy(line -> assertThat(line).contains("bad.yaml:2: http.port"))
          .anySatisfy(line -> assertThat(line).contains("bad.yaml:4: feeds.min-intervall"));
      assertThat(folder.resolve("data")).doesNotExist();
    }
  }

  @Test
  void namesThePortThatIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> environment = service();
      environment.put("SOKBO_HTTP_PORT", Integer.toString(taken.getLocalPort()));
      try (SokboProcess sokbo =
          SokboProcess.start(folder, environment, "run", "--config", emptyConfig())) {
        assertThat(sokbo.exitCode()).isEqualTo(1);
        assertThat(sokbo.errors().lines())
            .singleElement()
            .asString()
            .contains("127.0.0.1:" + taken.getLocalPort());
      }
    }
  }

  @Test
  void leavesADatabaseAloneThatAnotherRuns() throws Exception {
    Map<String, String> environment = service();
    String config = emptyConfig();
    try (SokboProcess first = SokboProcess.start(folder, environment, "run", "--config", config)) {
      first.type("help");
      first.readUntil(line -> line.contains("watch"));
      try (SokboProcess second =
          SokboProcess.start(folder, environment, "run", "--config", config)) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.errors()).contains("another Sokbo is running on ");
      }
    }
  }

  @Test
  void leavesNothingInTheTempFolderWhenKilled() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Map<String, String> environment = service();
    environment.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    try (SokboProcess sokbo =
        SokboProcess.start(folder, environment, "run", "--config", emptyConfig())) {
      sokbo.type("help");
      sokbo.readUntil(line -> line.contains("watch"));

      sokbo.kill();

      assertThat(temporary).isEmptyDirectory();
    }
  }

  @Test
  void refusesADatabaseOfANewerVersion() throws Exception {
    Map<String, String> environment = service();
    NewerDatabase.make(DatabaseLocation.of(databaseUrl()));
    try (SokboProcess sokbo =
        SokboProcess.start(folder, environment, "run", "--config", emptyConfig())) {
      assertThat(sokbo.exitCode()).isEqualTo(1);
      assertThat(sokbo.errors().lines()).singleElement().asString().contains("schema version 99");
    }
  }

  private Map<String, String> service() {
    Map<String, String> environment = new HashMap<>();
    environment.put("SOKBO_DATABASE_URL", databaseUrl());
    environment.put("SOKBO_HTTP_PORT", "0");
    environment.put("SOKBO_FEEDS_ALLOW_ADDRESSES", "127.0.0.1");
    return environment;
  }

  private String databaseUrl() {
    return "jdbc:sqlite:" + folder.resolve("service.db");
  }

  private String emptyConfig() throws IOException {
    return Files.writeString(folder.resolve("sokbo.yaml"), "http:\n").toString();
  }
}
