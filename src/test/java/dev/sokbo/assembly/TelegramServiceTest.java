package dev.sokbo.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.botapi.FakeMessage;
import dev.sokbo.botapi.FakeUpdates;
import dev.sokbo.demo.DemoSite;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A chat that moves, or is gone for a while, must find everything as it left it. */
@Execution(ExecutionMode.CONCURRENT)
final class TelegramServiceTest {

  private static final long HANA = 77;
  private static final long GROUP = -100_500;

  private final FakeBotApi telegram = new FakeBotApi();
  private final InstantSource clock = TelegramRoom.clock();

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void stop() {
    telegram.close();
  }

  @Test
  void takesAGroupsSettingsAlongWhenItBecomesASupergroup() {
    telegram.chats().member(-5, HANA, "creator");
    telegram.chats().member(GROUP, HANA, "creator");
    try (TelegramRoom room = new TelegramRoom(telegram, folder, clock, Map.of())) {
      room.reply(-5, () -> telegram.say(FakeUpdates.groupMessage(-5, HANA, "/watch 로봇")));
      room.reply(GROUP, () -> telegram.say(FakeUpdates.groupMessage(GROUP, HANA, "/watch 우주")));

      telegram.say(FakeUpdates.groupMessage(-5, HANA, "").put("migrate_to_chat_id", GROUP));
      String addresses = "select address from chat where platform = 'TELEGRAM'";
      room.await("moved", () -> query(addresses).equals(List.of("" + GROUP)));
      FakeMessage list =
          room.reply(
              GROUP, () -> telegram.say(FakeUpdates.groupMessage(GROUP, HANA, "/watchlist")));

      assertThat(list.text()).contains("로봇", "우주");
    }
  }

  @Test
  void closesAForumsGeneralTopicAndNoOther() {
    telegram.chats().member(GROUP, HANA, "creator");
    try (TelegramRoom room = new TelegramRoom(telegram, folder, clock, Map.of())) {
      room.reply(GROUP, () -> telegram.say(FakeUpdates.groupMessage(GROUP, HANA, "/watch 로봇")));
      room.reply(GROUP, () -> telegram.say(FakeUpdates.topicMessage(GROUP, 9, HANA, "/watch 로봇")));

      ObjectNode closed = FakeUpdates.groupMessage(GROUP, HANA, "");
      closed.putObject("forum_topic_closed");
      telegram.say(closed);

      String suspended = "select address from chat where state = 'SUSPENDED'";
      room.await("suspended", () -> !query(suspended).isEmpty());
      assertThat(query(suspended)).containsExactly("" + GROUP);
    }
  }

  @Test
  void deliversDigestsAndHoldsThemWhileAChatIsGone() {
    try (TelegramRoom room =
        new TelegramRoom(telegram, folder, clock, Map.of("SOKBO_WATCHES", "Meta,AI chip"))) {
      room.reply(HANA, () -> telegram.say(HANA, "/start"));
    }
    try (DemoSite site = new DemoSite(clock, 0, Duration.ofMinutes(5));
        TelegramRoom room = new TelegramRoom(telegram, folder, clock, news(site))) {
      room.await("told", () -> told().contains("소식"));

      FakeFault blocked = FakeFault.refusal(403, "Forbidden: bot was blocked by the user");
      telegram.willFail("sendMessage", Collections.nCopies(99, blocked).toArray(FakeFault[]::new));
      telegram.say(HANA, "watch 로봇팔");
      room.await("suspended", () -> query(STATE).equals(List.of("SUSPENDED")));
      telegram.willFailNoMore("sendMessage");
      telegram.push(
          "my_chat_member",
          FakeUpdates.myChatMember(FakeUpdates.chat(HANA, "private"), HANA, "kicked", "member"));

      room.await("resumed", () -> told().contains("로봇팔"));
    }
  }

  @Test
  void leavesAPausedChatPausedWhenItComesBack() {
    try (TelegramRoom room = new TelegramRoom(telegram, folder, clock, Map.of())) {
      room.reply(HANA, () -> telegram.say(HANA, "watch 로봇팔"));
      room.reply(HANA, () -> telegram.say(HANA, "pause"));
      FakeFault blocked = FakeFault.refusal(403, "Forbidden: bot was blocked by the user");
      telegram.willFail("sendMessage", blocked);
      telegram.say(HANA, "status");
      room.await("suspended", () -> query(STATE).equals(List.of("SUSPENDED")));

      telegram.push(
          "my_chat_member",
          FakeUpdates.myChatMember(FakeUpdates.chat(HANA, "private"), HANA, "kicked", "member"));
      room.await("back", () -> !query(STATE).equals(List.of("SUSPENDED")));

      assertThat(query(STATE)).containsExactly("PAUSED");
    }
  }

  @Test
  void keepsTheTokenOutOfMetricsAndHealth() throws Exception {
    try (TelegramRoom room =
        new TelegramRoom(telegram, folder, clock, Map.of("SOKBO_HTTP_PORT", "0"))) {
      telegram.willFail("sendMessage", FakeFault.refusal(401, "Unauthorized"));
      room.reply(HANA, () -> telegram.say(HANA, "/start"));

      assertThat(room.page("/metrics")).contains("sokbo_").doesNotContain(SECRET);
      assertThat(room.page("/healthz")).contains("telegram").doesNotContain(SECRET);
    }
  }

  /** The part of the token that nobody may see. */
  private static final String SECRET = FakeBotApi.TOKEN.replaceFirst(".*:", "");

  private static final String STATE = "select state from chat where address = '77'";

  /** With lengths of time for the fast clock. */
  private static Map<String, String> news(DemoSite site) {
    return Map.of(
        "SOKBO_FEEDS_LIST", String.join(",", site.feedUrls()),
        "SOKBO_FEEDS_ALLOW_ADDRESSES", "127.0.0.1",
        "SOKBO_FEEDS_MIN_INTERVAL", "2m",
        "SOKBO_FEEDS_MAX_INTERVAL", "4m",
        "SOKBO_FEEDS_BACKFILL", "7d",
        "SOKBO_DIGEST_GROUPING_WAIT", "10s");
  }

  private String told() {
    return telegram.messages(HANA).stream()
        .map(FakeMessage::text)
        .collect(Collectors.joining("\n"));
  }

  private List<String> query(String sql) {
    Jdbi jdbi = Jdbi.create("jdbc:sqlite:" + folder.resolve("service.db"));
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
