package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeMessage;
import dev.sokbo.botapi.FakeUpdates;
import dev.sokbo.demo.DemoSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program on Telegram, as people there see it, also when it is killed. */
final class TelegramIT {

  private static final long HANA = 77;
  private static final long GROUP = -100_500;

  private static final int KILLS = 5;

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

  @ParameterizedTest
  @ValueSource(longs = {1})
  void losesAndRepeatsNothingWhenItIsKilled(long seed) throws Exception {
    Random random = new Random(seed);
    List<Long> people = List.of(101L, 102L, 103L, 104L, 105L, 106L);
    List<String> expected = new ArrayList<>();
    begin(people);
    try (DemoSite site = new DemoSite(InstantSource.system(), 0, Duration.ofSeconds(3))) {
      for (int kill = 0; kill < KILLS; kill++) {
        for (long person : people) {
          telegram.say(person, "/watch 낱말" + kill);
          expected.add(person + " 낱말" + kill);
        }
        int polls = telegram.calls("getUpdates").size();
        try (SokboProcess sokbo = start(news(site))) {
          await(sokbo, "at work", fake -> fake.calls("getUpdates").size() > polls);
          sokbo.killAfter(Duration.ofMillis(random.nextInt(1_500)));
        }
      }
      try (SokboProcess sokbo = start(news(site))) {
        await(sokbo, "all commands taken", fake -> fake.unconfirmed() == 0);
        await(sokbo, "all answered", fake -> answered().containsAll(expected));
        await(sokbo, "all told", fake -> people.stream().allMatch(this::isTold));
        await(sokbo, "all sent", fake -> unsent().isEmpty());
        sokbo.terminate();
        assertThat(sokbo.exitCode()).isZero();
      }
    }

    for (long person : people) {
      assertThat(watches(person)).containsExactlyInAnyOrderElementsOf(watched());
    }
    Map<String, Long> copies =
        telegram.messages().stream()
            .collect(Collectors.groupingBy(TelegramIT::content, Collectors.counting()));
    assertThat(copies.values()).allMatch(count -> count <= 2);
    assertThat(copies.values().stream().filter(count -> count == 2).count())
        .isLessThanOrEqualTo((long) KILLS * people.size());
    assertThat(copies)
        .hasSizeBetween(
            query("select body from outbox where state = 'SENT'").size(),
            query("select body from outbox").size());
  }

  /** Lets people meet Sokbo while there is no news. */
  private void begin(List<Long> people) throws Exception {
    people.forEach(person -> telegram.say(person, "/start"));
    try (SokboProcess sokbo = start(Map.of("SOKBO_WATCHES", "Meta,AI chip"))) {
      telegram.await("met", fake -> fake.messages().size() == people.size());
      sokbo.terminate();
      assertThat(sokbo.exitCode()).isZero();
    }
  }

  private void await(SokboProcess sokbo, String what, Predicate<FakeBotApi> condition) {
    try {
      telegram.await(what, condition);
    } catch (AssertionError e) {
      sokbo.terminate();
      throw new AssertionError(
          e.getMessage() + "\n" + String.join("\n", unsent()) + "\n" + sokbo.errors(), e);
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

  private static Map<String, String> news(DemoSite site) {
    return Map.of(
        "SOKBO_FEEDS_LIST", String.join(",", site.feedUrls()),
        "SOKBO_FEEDS_ALLOW_ADDRESSES", "127.0.0.1",
        "SOKBO_FEEDS_MIN_INTERVAL", "500ms",
        "SOKBO_FEEDS_MAX_INTERVAL", "1s",
        "SOKBO_FEEDS_BACKFILL", "7d",
        "SOKBO_DIGEST_GROUPING_WAIT", "500ms");
  }

  private boolean isTold(long person) {
    return telegram.messages(person).stream().anyMatch(message -> message.text().contains("Meta"));
  }

  private static List<String> watched() {
    return Stream.concat(
            Stream.of("Meta", "AI chip"), IntStream.range(0, KILLS).mapToObj(kill -> "낱말" + kill))
        .toList();
  }

  /** Who was told that which word is watched, or would have been by a message given up. */
  private List<String> answered() {
    Stream<String> arrived = telegram.messages().stream().map(TelegramIT::content);
    return Stream.concat(arrived, givenUp().stream())
        .filter(message -> message.contains("낱말"))
        .map(message -> message.replaceAll("(?s)^(\\d+)\n.*?(낱말\\d).*", "$1 $2"))
        .toList();
  }

  /** Messages that were under way at two kills in turn, and may be lost by that. */
  private List<String> givenUp() {
    return query(
        """
        select address || char(10) || body from outbox join chat on chat.id = chat_id
        where outbox.state = 'DEAD' and resends = 1
        """);
  }

  /** Messages that are not there, and news that no message tells. */
  private List<String> unsent() {
    return query(
        """
        select delivery_key || ' ' || state || ' ' || coalesce(error, '') from outbox
        where state <> 'SENT' and not (state = 'DEAD' and resends = 1)
        union all
        select 'owed ' || id from owed where message_id is null
        """);
  }

  private static String content(FakeMessage message) {
    return message.chat() + "\n" + message.text();
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
