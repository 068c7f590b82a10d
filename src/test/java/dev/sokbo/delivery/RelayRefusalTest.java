package dev.sokbo.delivery;

import static dev.sokbo.delivery.SendingRoom.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.messenger.Sound;
import dev.sokbo.outbox.OutboxState;
import dev.sokbo.outbox.Priority;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message that a platform will never take must neither vanish unseen nor stop its chat. */
final class RelayRefusalTest {

  private final SendingRoom room = new SendingRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void triesARefusedMessageAsPlainTextAndThenGivesItUp() {
    long id = room.queue(DESK, "one", "two");
    room.telegram.willAnswer(DESK, new SendResult.Refused("can't parse entities"));
    room.telegram.willAnswer(DESK, new SendResult.Refused("message is too long"));

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("two");
    assertThat(room.receipt(id).state()).isEqualTo(OutboxState.DEAD);
    assertThat(room.receipt(id).error()).isEqualTo("message is too long");
  }

  @Test
  void keepsTheWordsOfARefusedMessage() {
    Message rich =
        Message.of(new Block.Paragraph(List.of(Span.bold("one").linked("https://example.test"))));
    long desk = room.chat(DESK).id();
    room.database.inTransaction(
        handle ->
            room.outbox.enqueue(
                handle, desk, Priority.NEWS, Delivery.of("k", rich), room.clock.instant()));
    room.telegram.willAnswer(DESK, new SendResult.Refused("can't parse entities"));

    room.runToTheEnd();

    assertThat(room.telegram.arrivals().getFirst().delivery().message())
        .isEqualTo(Message.text("one"));
  }

  @Test
  void triesARefusedChangeAsPlainText() {
    long id = queueChange(Priority.NEWS);
    room.telegram.willAnswer(DESK, new SendResult.Refused("can't parse entities"));

    room.runToTheEnd();

    assertThat(room.receipt(id).state()).isEqualTo(OutboxState.SENT);
    assertThat(room.telegram.textsAt(DESK)).containsExactly("changed");
  }

  @Test
  void dropsAChangeToAMessageThatIsGoneAndGoesOn() {
    long id = queueChange(Priority.NEWS);
    room.queue(DESK, "one");
    room.telegram.willAnswer(DESK, new SendResult.Refused("message to edit not found"));
    room.telegram.willAnswer(DESK, new SendResult.Refused("message to edit not found"));

    room.runToTheEnd();

    assertThat(room.receipt(id).state()).isEqualTo(OutboxState.DROPPED);
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void sendsAReplyByItselfWhereItCannotTakeAnothersPlace() {
    queueChange(Priority.REPLY);
    room.telegram.willAnswer(DESK, new SendResult.Refused("message to edit not found"));
    room.telegram.willAnswer(DESK, new SendResult.Refused("message to edit not found"));

    room.runToTheEnd();

    assertThat(room.telegram.arrivals())
        .singleElement()
        .satisfies(arrival -> assertThat(arrival.delivery().edits()).isNull());
  }

  private long queueChange(Priority priority) {
    long desk = room.chat(DESK).id();
    Delivery change =
        new Delivery("edit", Message.text("changed"), Sound.SILENT, "m-1", null, null);
    return room.database.transaction(
        handle -> room.outbox.enqueue(handle, desk, priority, change, room.clock.instant()));
  }
}
