package dev.sokbo.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.CapturedLog;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.botapi.FakeUpdates;
import dev.sokbo.botchat.UpdateIntake;
import dev.sokbo.web.Health;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A poller that stops for any reason is a bot that nobody answers for, until somebody notices. */
@Execution(ExecutionMode.CONCURRENT)
final class UpdateLoopTest {

  private static final long HANA = 77;
  private static final long DUL = 78;
  private static final CountDownLatch OPEN = new CountDownLatch(0);

  @RegisterExtension
  static final CapturedLog LANES = CapturedLog.errorsOf("dev.sokbo.botupdate.UpdateLane");

  @RegisterExtension
  static final CapturedLog INTAKE = CapturedLog.errorsOf(UpdateIntake.class.getName());

  private final PollingRoom room = new PollingRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void takesUpdatesInOrderAndConfirmsThem() {
    room.telegram.say(HANA, "watch 메타");
    room.telegram.say(HANA, "watch 삼성");

    room.start();
    room.telegram.say(HANA, "watchlist");
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(room.events.texts()).containsExactly("watch 메타", "watch 삼성", "watchlist");
    assertThat(room.telegram.calls("getUpdates").getFirst().form().path("allowed_updates"))
        .hasSize(5);
    assertThat(room.state.status()).isEqualTo(new Health.Up("receiving by long polling"));
  }

  @Test
  void confirmsNothingBeforeItsEffectIsThere() {
    room.events.failAt(incoming -> room.events.failures() < 3);
    room.telegram.say(HANA, "watch 메타");

    room.start();
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(room.events.failures()).isEqualTo(3);
    assertThat(room.events.texts()).containsExactly("watch 메타");
  }

  @Test
  void tellsWhileAnUpdateCannotBeDealtWith() {
    room.events.failAt(incoming -> true);
    int id = room.telegram.say(HANA, "watch 메타");

    room.start();
    room.telegram.await("degraded", fake -> room.state.status().detail().contains("update " + id));

    assertThat(room.state.status()).isInstanceOf(Health.Degraded.class);
    room.events.failAt(incoming -> false);
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);
    assertThat(room.events.texts()).containsExactly("watch 메타");
  }

  @Test
  void letsNoPoisonedUpdateHoldUpTheOthersForEver() {
    room.events.failAt(incoming -> incoming.text().contains("독"));
    int poisoned = room.telegram.say(HANA, "watch 독");
    room.telegram.say(HANA, "watch 메타");

    room.start();
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(room.events.texts()).containsExactly("watch 메타");
    assertThat(room.events.failures()).isEqualTo(5);
    assertThat(LANES.lines())
        .contains(
            "Telegram: given up after 5 tries: update %d can't be dealt with (IllegalStateException)"
                .formatted(poisoned));
  }

  @Test
  void letsASlowChatHoldUpNobodyElse() {
    CountDownLatch slow = new CountDownLatch(1);
    room.events.before(incoming -> waitFor(incoming.text().contains("느린") ? slow : OPEN));
    int first = room.telegram.say(HANA, "watch 느린");
    room.telegram.say(HANA, "watch 삼성");
    room.telegram.say(DUL, "watch 메타");

    room.start();
    room.telegram.await("served beside it", fake -> room.events.texts().contains("watch 메타"));
    room.telegram.say(DUL, "watchlist");
    room.telegram.await(
        "served by a later poll", fake -> room.events.texts().contains("watchlist"));

    assertThat(room.events.texts()).containsExactly("watch 메타", "watchlist");
    assertThat(room.telegram.unconfirmed()).isEqualTo(4);
    assertThat(room.telegram.calls("getUpdates").getLast().form().path("offset").asInt())
        .isEqualTo(first);

    slow.countDown();
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);
    assertThat(room.events.texts())
        .containsExactly("watch 메타", "watchlist", "watch 느린", "watch 삼성");
    assertThat(room.state.status()).isInstanceOf(Health.Up.class);
  }

  @Test
  void keepsOneOrderWhenAGroupBecomesASupergroup() {
    CountDownLatch slow = new CountDownLatch(1);
    room.events.before(incoming -> waitFor(incoming.text().contains("느린") ? slow : OPEN));
    room.telegram.say(FakeUpdates.groupMessage(-5, HANA, "/watch 느린"));
    room.telegram.say(FakeUpdates.groupMessage(-5, HANA, "").put("migrate_to_chat_id", -100_500));
    room.telegram.say(FakeUpdates.groupMessage(-100_500, HANA, "/watchlist"));
    room.telegram.say(DUL, "watch 메타");

    room.start();
    room.telegram.await("served beside it", fake -> room.events.texts().contains("watch 메타"));
    assertThat(room.events.changes()).isEmpty();
    slow.countDown();
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(room.events.texts()).containsExactly("watch 메타", "/watch 느린", "/watchlist");
    assertThat(room.events.changes()).containsExactly("moved -5 to -100500");
  }

  @Test
  void passesOverAnUpdateThatCannotBeRead() {
    ObjectNode odd = new ObjectMapper().createObjectNode().put("update_id", 480);
    odd.putObject("message").put("message_id", "no number").putObject("chat").put("id", "x");
    room.telegram.push(odd);
    room.telegram.push(new ObjectMapper().createObjectNode().put("update_id", 481));
    room.telegram.say(HANA, "watch 메타");

    room.start();
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(room.events.texts()).containsExactly("watch 메타");
    assertThat(INTAKE.lines())
        .contains(
            "Telegram: update 480 can't be read: InvalidFormatException at message/message_id");
  }

  @Test
  void readsACommandBesidePartsThatNobodyKnowsYet() {
    ObjectNode message = FakeUpdates.privateMessage(HANA, "watch 메타");
    message.putObject("forward_origin").put("type", "telepathy");
    message.putArray("entities").addObject().put("type", "hologram");
    message.putObject("thought").put("depth", 3);
    room.telegram.say(message);

    room.start();
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(room.events.texts()).containsExactly("watch 메타");
  }

  @Test
  void takesUpdatesWhoseNumbersStartOver() {
    room.telegram.renumberFrom(900_000);
    room.start();
    room.telegram.say(HANA, "watch 메타");
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    room.telegram.renumberFrom(5);
    room.telegram.say(HANA, "watch 삼성");
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(room.events.texts()).containsExactly("watch 메타", "watch 삼성");
  }

  @Test
  void actsOnceOnAnUpdateThatComesTwice() {
    room.telegram.willFail("getUpdates", new FakeFault.Cut(false));
    room.start();
    ObjectNode message = FakeUpdates.privateMessage(HANA, "watch 메타");
    room.telegram.say(message);
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    room.telegram.push("message", message);
    room.telegram.say(HANA, "watchlist");
    room.telegram.await("confirmed", fake -> fake.unconfirmed() == 0);

    assertThat(room.events.texts()).containsExactly("watch 메타", "watchlist");
  }

  private static void waitFor(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
