package dev.sokbo.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.botapi.Backoff;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.botapi.FakeUpdates;
import dev.sokbo.botchat.RecordingEvents;
import dev.sokbo.botupdate.LinkState;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.config.Secret;
import dev.sokbo.config.TelegramSettings;
import dev.sokbo.web.Health;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A poller that stops for any reason is a bot that nobody answers for, until somebody notices. */
@Execution(ExecutionMode.CONCURRENT)
final class UpdateLoopTest {

  private static final long HANA = 77;
  private static final long DUL = 78;
  private static final CountDownLatch OPEN = new CountDownLatch(0);

  private final FakeBotApi telegram = new FakeBotApi();
  private final RecordingEvents events = new RecordingEvents();
  private final LinkState state = new LinkState(InstantSource.system());
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable part : opened.reversed()) {
      part.close();
    }
    telegram.close();
  }

  @Test
  void takesUpdatesInOrderAndConfirmsThem() {
    telegram.say(HANA, "watch 메타");
    telegram.say(HANA, "watch 삼성");

    start();
    telegram.say(HANA, "watchlist");
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(events.texts()).containsExactly("watch 메타", "watch 삼성", "watchlist");
    assertThat(telegram.calls("getUpdates").getFirst().form().path("allowed_updates")).hasSize(5);
    assertThat(state.status()).isEqualTo(new Health.Up("receiving by long polling"));
  }

  @Test
  void confirmsNothingBeforeItsEffectIsThere() {
    events.failAt(incoming -> events.failures() < 3);
    telegram.say(HANA, "watch 메타");

    start();
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(events.failures()).isEqualTo(3);
    assertThat(events.texts()).containsExactly("watch 메타");
  }

  @Test
  void tellsWhileAnUpdateCannotBeDealtWith() {
    events.failAt(incoming -> true);
    int id = telegram.say(HANA, "watch 메타");

    start();
    telegram.await("degraded", fake -> state.status().detail().contains("update " + id));

    assertThat(state.status()).isInstanceOf(Health.Degraded.class);
    events.failAt(incoming -> false);
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);
    assertThat(events.texts()).containsExactly("watch 메타");
  }

  @Test
  void letsNoPoisonedUpdateHoldUpTheOthersForEver() {
    events.failAt(incoming -> incoming.text().contains("독"));
    telegram.say(HANA, "watch 독");
    telegram.say(HANA, "watch 메타");

    start();
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(events.texts()).containsExactly("watch 메타");
    assertThat(events.failures()).isEqualTo(5);
  }

  @Test
  void letsASlowChatHoldUpNobodyElse() {
    CountDownLatch slow = new CountDownLatch(1);
    events.before(incoming -> waitFor(incoming.text().contains("느린") ? slow : OPEN));
    int first = telegram.say(HANA, "watch 느린");
    telegram.say(HANA, "watch 삼성");
    telegram.say(DUL, "watch 메타");

    start();
    telegram.await("served beside it", fake -> events.texts().contains("watch 메타"));
    telegram.say(DUL, "watchlist");
    telegram.await("served by a later poll", fake -> events.texts().contains("watchlist"));

    assertThat(events.texts()).containsExactly("watch 메타", "watchlist");
    assertThat(telegram.unconfirmed()).isEqualTo(4);
    assertThat(telegram.calls("getUpdates").getLast().form().path("offset").asInt())
        .isEqualTo(first);

    slow.countDown();
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);
    assertThat(events.texts()).containsExactly("watch 메타", "watchlist", "watch 느린", "watch 삼성");
    assertThat(state.status()).isInstanceOf(Health.Up.class);
  }

  @Test
  void keepsOneOrderWhenAGroupBecomesASupergroup() {
    CountDownLatch slow = new CountDownLatch(1);
    events.before(incoming -> waitFor(incoming.text().contains("느린") ? slow : OPEN));
    telegram.say(FakeUpdates.groupMessage(-5, HANA, "/watch 느린"));
    telegram.say(FakeUpdates.groupMessage(-5, HANA, "").put("migrate_to_chat_id", -100_500));
    telegram.say(FakeUpdates.groupMessage(-100_500, HANA, "/watchlist"));
    telegram.say(DUL, "watch 메타");

    start();
    telegram.await("served beside it", fake -> events.texts().contains("watch 메타"));
    assertThat(events.changes()).isEmpty();
    slow.countDown();
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(events.texts()).containsExactly("watch 메타", "/watch 느린", "/watchlist");
    assertThat(events.changes()).containsExactly("moved -5 to -100500");
  }

  @Test
  void passesOverAnUpdateThatCannotBeRead() {
    ObjectNode odd = new ObjectMapper().createObjectNode().put("update_id", 480);
    odd.putObject("message").put("message_id", "no number").putObject("chat").put("id", "x");
    telegram.push(odd);
    telegram.push(new ObjectMapper().createObjectNode().put("update_id", 481));
    telegram.say(HANA, "watch 메타");

    start();
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(events.texts()).containsExactly("watch 메타");
  }

  @Test
  void readsACommandBesidePartsThatNobodyKnowsYet() {
    ObjectNode message = FakeUpdates.privateMessage(HANA, "watch 메타");
    message.putObject("forward_origin").put("type", "telepathy");
    message.putArray("entities").addObject().put("type", "hologram");
    message.putObject("thought").put("depth", 3);
    telegram.say(message);

    start();
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(events.texts()).containsExactly("watch 메타");
  }

  @Test
  void takesUpdatesWhoseNumbersStartOver() {
    telegram.renumberFrom(900_000);
    start();
    telegram.say(HANA, "watch 메타");
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    telegram.renumberFrom(5);
    telegram.say(HANA, "watch 삼성");
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(events.texts()).containsExactly("watch 메타", "watch 삼성");
  }

  @Test
  void actsOnceOnAnUpdateThatComesTwice() {
    telegram.willFail("getUpdates", new FakeFault.Cut(false));
    start();
    ObjectNode message = FakeUpdates.privateMessage(HANA, "watch 메타");
    telegram.say(message);
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    telegram.push("message", message);
    telegram.say(HANA, "watchlist");
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(events.texts()).containsExactly("watch 메타", "watchlist");
  }

  @Test
  void goesOnAfterWhateverTheApiAnswers() {
    telegram.willFail("getMe", FakeFault.refusal(502, "Bad Gateway"), new FakeFault.Cut(false));
    telegram.willFail("deleteWebhook", new FakeFault.Answered(200, "<html>"));
    telegram.willFail(
        "getUpdates",
        FakeFault.refusal(500, "Internal Server Error"),
        new FakeFault.Answered(200, "not json"),
        new FakeFault.Answered(200, "{\"ok\":true}"),
        new FakeFault.BrokenOff("{\"ok\":true,\"result\":[{\"update_id\""),
        FakeFault.refusal(401, "Unauthorized"),
        new FakeFault.Cut(true),
        FakeFault.tooManyRequests(1));
    telegram.say(HANA, "watch 메타");

    start();
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(events.texts()).containsExactly("watch 메타");
  }

  @Test
  void saysThatSomebodyElsePollsAndGoesOnWhenItIsAlone() {
    telegram.willFail(
        "getUpdates",
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    FakeFault.refusal(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one"
                            + " bot instance is running"))
            .toArray(FakeFault[]::new));

    start();
    telegram.await("degraded", fake -> state.status().detail().contains("somebody else"));
    telegram.say(HANA, "watch 메타");
    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    telegram.await("alone", fake -> state.status() instanceof Health.Up);
    assertThat(events.texts()).containsExactly("watch 메타");
  }

  @Test
  void takesAwayAWebhookThatSomebodySetMeanwhile() {
    start();
    telegram.await("polling", fake -> !fake.calls("getUpdates").isEmpty());
    telegram.setWebhook("https://elsewhere.example/hook");
    telegram.say(HANA, "watch 메타");

    telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(telegram.calls("deleteWebhook")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void startsBeforeTheApiDoes() {
    int port = telegram.port();
    telegram.close();
    start("http://127.0.0.1:" + port + "/gate/way");
    telegram.await("trouble", fake -> state.status().detail().contains("not reachable"));
    try (FakeBotApi late = new FakeBotApi(port)) {
      late.say(HANA, "watch 메타");
      late.await("confirmed", fake -> fake.unconfirmed() == 0);
    }

    assertThat(events.texts()).containsExactly("watch 메타");
  }

  @Test
  void tellsTelegramWhichCommandsThereAreInBothLanguages() {
    telegram.willFail("setMyCommands", FakeFault.refusal(500, "x"), FakeFault.refusal(400, "no"));

    start();

    telegram.await("told", fake -> fake.calls("setMyCommands").size() == 9);
    assertThat(telegram.calls("setMyCommands"))
        .extracting(call -> call.form().at("/scope/type").asText())
        .contains("default", "all_private_chats", "all_group_chats", "all_chat_administrators");
    assertThat(telegram.calls("setMyCommands").getLast().form())
        .satisfies(
            form -> {
              assertThat(form.toString()).contains("\"language_code\":\"ko\"", "감시");
              assertThat(form.toString()).contains("\"command\":\"watch\"").doesNotContain("mute");
            });
  }

  private static void waitFor(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void start() {
    start(telegram.url());
  }

  private void start(String url) {
    TelegramSettings settings =
        new TelegramSettings(
            url,
            new Secret(FakeBotApi.TOKEN),
            TelegramSettings.Mode.POLLING,
            null,
            Duration.ofSeconds(1));
    BotApi api = FakeBotApi.client(url);
    opened.add(api);
    TelegramReceiver receiver =
        new TelegramReceiver(
            settings,
            api,
            events,
            new ButtonCodec(new byte[32]),
            new CommandMenu(Set.of("watch", "help")),
            new byte[32],
            () -> new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)),
            state);
    opened.add(receiver);
    receiver.start();
  }
}
