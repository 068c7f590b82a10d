package dev.sokbo.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.web.Health;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whatever befalls the API, polling goes on by itself and health says what it was. */
@Execution(ExecutionMode.CONCURRENT)
final class UpdateTroubleTest {

  private static final long HANA = 77;

  private final PollingRoom room = new PollingRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void goesOnAfterWhateverTheApiAnswers() {
    room.telegram.willFail(
        "getMe", FakeFault.refusal(502, "Bad Gateway"), new FakeFault.Cut(false));
    room.telegram.willFail("deleteWebhook", new FakeFault.Answered(200, "<html>"));
    room.telegram.willFail(
        "getUpdates",
        FakeFault.refusal(500, "Internal Server Error"),
        new FakeFault.Answered(200, "not json"),
        new FakeFault.Answered(200, "{\"ok\":true}"),
        new FakeFault.BrokenOff("{\"ok\":true,\"result\":[{\"update_id\""),
        FakeFault.refusal(401, "Unauthorized"),
        new FakeFault.Cut(true),
        FakeFault.tooManyRequests(1));
    room.telegram.say(HANA, "watch 메타");

    room.start();
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(room.events.texts()).containsExactly("watch 메타");
  }

  @Test
  void saysThatSomebodyElsePollsAndGoesOnWhenItIsAlone() {
    room.telegram.willFail(
        "getUpdates",
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    FakeFault.refusal(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one"
                            + " bot instance is running"))
            .toArray(FakeFault[]::new));

    room.start();
    room.telegram.await("degraded", fake -> room.state.status().detail().contains("somebody else"));
    room.telegram.say(HANA, "watch 메타");
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    room.telegram.await("alone", fake -> room.state.status() instanceof Health.Up);
    assertThat(room.events.texts()).containsExactly("watch 메타");
  }

  @Test
  void looksSoonWhetherSomebodyElseStillPolls() {
    room.pollTime = Duration.ofSeconds(50);
    room.telegram.willFail("getUpdates", FakeFault.refusal(409, "Conflict: terminated"));

    room.start();
    room.telegram.await("two polls", fake -> fake.calls("getUpdates").size() == 2);

    assertThat(room.telegram.calls("getUpdates"))
        .extracting(call -> call.form().path("timeout").asLong())
        .containsExactly(50L, 10L);
  }

  @Test
  void takesAwayAWebhookThatSomebodySetMeanwhile() {
    room.start();
    room.telegram.await("polling", fake -> !fake.calls("getUpdates").isEmpty());
    room.telegram.setWebhook("https://elsewhere.example/hook");
    room.telegram.say(HANA, "watch 메타");

    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(room.telegram.calls("deleteWebhook")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void startsBeforeTheApiDoes() {
    int port = room.telegram.port();
    room.telegram.close();
    room.start("http://127.0.0.1:" + port + "/gate/way");
    room.telegram.await("trouble", fake -> room.state.status().detail().contains("not reachable"));
    try (FakeBotApi late = new FakeBotApi(port)) {
      late.say(HANA, "watch 메타");
      late.await("confirmed", fake -> fake.unconfirmed() == 0);
    }

    assertThat(room.events.texts()).containsExactly("watch 메타");
  }
}
