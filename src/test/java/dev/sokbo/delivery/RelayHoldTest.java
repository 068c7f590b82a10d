package dev.sokbo.delivery;

import static dev.sokbo.delivery.SendingRoom.DESK;
import static dev.sokbo.delivery.SendingRoom.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.ChatState;
import dev.sokbo.messenger.Sound;
import dev.sokbo.outbox.OutboxState;
import dev.sokbo.outbox.Priority;
import dev.sokbo.preference.QuietHours;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sleeps or paused must be left in peace, and still get what they asked for. */
final class RelayHoldTest {

  private final SendingRoom room = new SendingRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void holdsNewsInQuietHoursAndSendsItAfterThem() {
    room.quiet(QuietHours.Manner.HOLD);
    long id = room.queue(DESK, "one", "two");

    room.relay.pass();
    assertThat(room.telegram.arrivals()).isEmpty();
    assertThat(room.receipt(id).state()).isEqualTo(OutboxState.HELD);

    room.runToTheEnd();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one", "two");
    assertThat(room.clock.instant()).isBetween(START.plusSeconds(3600), START.plusSeconds(3602));
  }

  @Test
  void sendsNewsWithoutASoundWhereQuietHoursWantThat() {
    room.quiet(QuietHours.Manner.SILENT);
    room.queue(DESK, "one");

    room.relay.pass();

    assertThat(room.telegram.arrivals())
        .singleElement()
        .satisfies(arrival -> assertThat(arrival.delivery().sound()).isEqualTo(Sound.SILENT));
  }

  @Test
  void answersAndSendsWhatIsUrgentInQuietHours() {
    room.quiet(QuietHours.Manner.HOLD);
    room.queue(DESK, "news");
    room.enqueue(Priority.NOTICE, "notice");
    room.enqueue(Priority.URGENT, "urgent");
    room.enqueue(Priority.REPLY, "reply");

    while (room.clock.instant().isBefore(START.plusSeconds(10))) {
      room.relay.pass();
      room.clock.advance(Duration.ofSeconds(1));
    }

    assertThat(room.telegram.textsAt(DESK)).containsExactly("reply", "urgent");
  }

  @Test
  void answersAPausedChatAndSendsItNothingElse() {
    room.queue(DESK, "news");
    room.enqueue(Priority.REPLY, "reply");
    long desk = room.chat(DESK).id();
    room.database.inTransaction(
        handle -> room.chats.setState(handle, desk, ChatState.PAUSED, null, room.clock.instant()));

    room.relay.pass();
    room.clock.advance(Duration.ofMinutes(5));
    room.relay.pass();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("reply");
  }
}
