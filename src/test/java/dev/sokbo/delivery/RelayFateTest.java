package dev.sokbo.delivery;

import static dev.sokbo.delivery.SendingRoom.DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.message.MessageJson;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.outbox.OutboxMessage;
import dev.sokbo.outbox.OutboxState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether a message arrived may be open; then neither loss nor a second copy is due. */
final class RelayFateTest {

  private final SendingRoom room = new SendingRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void sendsAMessageOfOpenFateOnceMoreWhereThePlatformCannotTell() {
    room.queue(DESK, "one");
    room.telegram.willAnswer(DESK, new SendResult.Unknown("connection lost"));

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void givesUpAMessageOfOpenFateAfterASecondTryAndGoesOn() {
    long first = room.queue(DESK, "one", "two");
    room.telegram.willAnswer(DESK, new SendResult.Unknown("connection lost"));
    room.telegram.willAnswer(DESK, new SendResult.Unknown("connection lost"));

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("two");
    assertThat(room.receipt(first).state()).isEqualTo(OutboxState.DEAD);
  }

  @Test
  void givesUpNoMessageForStopsThatBrokeItOff() {
    room.queue(DESK, "one");
    for (int stop = 0; stop < 3; stop++) {
      List<Runnable> sends = restart();
      room.telegram.willAnswer(DESK, new SendResult.Unknown("socket closed"));
      room.relay.pass();
      room.relay.stop();
      sends.forEach(Runnable::run);
    }

    List<Runnable> sends = restart();
    room.relay.pass();
    sends.forEach(Runnable::run);

    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");
  }

  private List<Runnable> restart() {
    List<Runnable> sends = new ArrayList<>();
    room.relay = room.newRelay(sends::add);
    room.relay.recover();
    room.clock.advance(Duration.ofSeconds(10));
    return sends;
  }

  @Test
  void doesNotRepeatAMessageThatThePlatformRemembers() {
    room.telegram.remembersArrivals();
    room.queue(DESK, "one");
    room.telegram.willTakeAndAnswer(DESK, new SendResult.Unknown("connection lost"));

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void sendsNothingAgainBeforeThePlatformHadTimeToTell() {
    room.telegram.remembersArrivals();
    room.queue(DESK, "one");
    room.telegram.willTakeAndAnswer(DESK, new SendResult.Unknown("connection lost"));
    room.telegram.willBeBusy(Duration.ofSeconds(30));

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void repeatsAMessageThatThePlatformSaysNeverArrived() {
    room.telegram.remembersArrivals();
    room.queue(DESK, "one");
    room.telegram.willAnswer(DESK, new SendResult.Unknown("connection lost"));

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void asksAfterWhatWasInFlightWhenAnEarlierRunWasKilled() {
    room.telegram.remembersArrivals();
    long id = room.queue(DESK, "one");
    OutboxMessage message = begin(id);
    room.telegram.arrive(
        room.chat(DESK), Delivery.of(message.deliveryKey(), MessageJson.read(message.body())));

    room.relay = room.newRelay();
    room.relay.recover();
    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");
    assertThat(room.receipt(id).state()).isEqualTo(OutboxState.SENT);
  }

  @Test
  void sendsAMessageAgainHoweverManyKillsLeftItOpen() {
    long id = room.queue(DESK, "one");
    for (int kill = 0; kill < 3; kill++) {
      begin(id);
      room.relay = room.newRelay();
      room.relay.recover();
    }

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void asksAfterAMessageWhoseOutcomeCouldNotBeRecorded() {
    room.telegram.remembersArrivals();
    long id = room.queue(DESK, "one", "two");
    refuseToRecord("SENT");

    room.relay.pass();
    room.relay.pass();
    assertThat(room.receipt(id).state()).isEqualTo(OutboxState.UNKNOWN);

    room.database.inTransaction(handle -> handle.execute("drop trigger full_disk"));
    room.runToTheEnd();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one", "two");
    assertThat(room.receipt(id).state()).isEqualTo(OutboxState.SENT);
  }

  @Test
  void waitsUntilTheDatabaseCanTakeAnOutcomeAtAll() {
    room.telegram.remembersArrivals();
    long id = room.queue(DESK, "one", "two");
    refuseToRecord("SENT', 'UNKNOWN");

    room.relay.pass();
    assertThatThrownBy(() -> room.relay.pass()).hasMessageContaining("invented full disk");
    assertThat(room.receipt(id).state()).isEqualTo(OutboxState.SENDING);
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");

    room.database.inTransaction(handle -> handle.execute("drop trigger full_disk"));
    room.runToTheEnd();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one", "two");
  }

  /** Claims a message for a try that nobody ends. */
  private OutboxMessage begin(long id) {
    return room.database.transaction(
        handle -> {
          OutboxMessage message = room.queue.find(handle, id).orElseThrow();
          assertThat(room.queue.beginSending(handle, message, room.clock.instant())).isTrue();
          return message;
        });
  }

  private void refuseToRecord(String states) {
    room.database.inTransaction(
        handle ->
            handle.execute(
                """
                create trigger full_disk before update of state on outbox
                when new.state in ('%s')
                begin select raise(abort, 'invented full disk'); end
                """
                    .formatted(states)));
  }
}
