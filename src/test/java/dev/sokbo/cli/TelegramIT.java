package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeUpdates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program on Telegram, as people there see it. */
final class TelegramIT {

  private static final long HANA = 77;
  private static final long GROUP = -100_500;

  @TempDir private Path folder;

  private final FakeBotApi telegram = new FakeBotApi();

  @AfterEach
  void stop() {
    telegram.close();
  }

  @Test
  void answersInPrivateAndInGroups() throws Exception {
    telegram.chats().member(GROUP, HANA, "administrator");
    try (SokboProcess sokbo = start(Map.of())) {
      telegram.say(HANA, "/start");
      telegram.say(FakeUpdates.groupMessage(GROUP, 78, "/watch 반도체"));
      telegram.say(FakeUpdates.groupMessage(GROUP, HANA, "/watch@sokbo_test_bot 로봇"));
      telegram.await(
          "answered", fake -> !fake.messages(HANA).isEmpty() && fake.messages(GROUP).size() == 2);
      sokbo.terminate();
      assertThat(sokbo.output() + sokbo.errors())
          .contains("Telegram: receiving")
          .doesNotContain("Test_Token-of-nobody");
      assertThat(sokbo.exitCode()).isZero();
      assertThat(watches(GROUP)).contains("로봇").doesNotContain("반도체");
    }
  }

  private SokboProcess start(Map<String, String> more) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("SOKBO_DATABASE_URL", databaseUrl());
    environment.put("SOKBO_HTTP_PORT", "0");
    environment.put("SOKBO_TELEGRAM_TOKEN", FakeBotApi.TOKEN);
    environment.put("SOKBO_TELEGRAM_API_URL", telegram.url());
    environment.put("SOKBO_TELEGRAM_POLL_TIME", "1s");
    environment.putAll(more);
    Path config = Files.writeString(folder.resolve("sokbo.yaml"), "http:\n");
    return SokboProcess.start(folder, environment, "run", "--config", config.toString());
  }

  private List<String> watches(long chat) {
    return query(
        "select watch.name from watch join chat on chat.id = chat_id where address = '%d'"
            .formatted(chat));
  }

  private List<String> query(String sql) {
    return Jdbi.create(databaseUrl())
        .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private String databaseUrl() {
    return "jdbc:sqlite:" + folder.resolve("service.db");
  }
}
