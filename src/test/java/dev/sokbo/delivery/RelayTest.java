package dev.sokbo.delivery;

import static dev.sokbo.delivery.SendingRoom.DESK;
import static dev.sokbo.delivery.SendingRoom.OTHER;
import static dev.sokbo.delivery.SendingRoom.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.messenger.Sound;
import dev.sokbo.outbox.OutboxState;
import dev.sokbo.outbox.Priority;
import dev.sokbo.preference.QuietHours;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message once queued must reach its chat, once, in order, whatever the platform does. */
final class RelayTest {

  private final SendingRoom room = new SendingRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void sendsAChatsMessagesInOrder() {
    room.queue(DESK, "one", "two", "three");

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("one", "two", "three");
  }

  @Test
  void triesAgainWhatSurelyDidNotArrive() {
    room.queue(DESK, "one", "two");
    room.telegram.willAnswer(DESK, new SendResult.NotSent("connection refused"));
    room.telegram.willAnswer(DESK, new SendResult.NotSent("connection refused"));

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("one", "two");
    assertThat(room.clock.instant()).isAfterOrEqualTo(START.plusSeconds(6));
  }

  @Test
  void letsAFailingChatHoldUpNoOther() {
    room.queue(DESK, "one");
    room.queue(OTHER, "two");
    room.telegram.willAnswer(DESK, new SendResult.Throttled(Duration.ofHours(1)));

    room.relay.pass();
    room.clock.advance(Duration.ofSeconds(1));
    room.relay.pass();

    assertThat(room.telegram.textsAt(DESK)).isEmpty();
    assertThat(room.telegram.textsAt(OTHER)).containsExactly("two");
  }

  @Test
  void goesOnAfterAMessengerThatThrows() {
    room.queue(DESK, "one", "two");
    room.telegram.willThrow(DESK);

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("one", "two");
  }

  @Test
  void givesUpOnlyTheMessageThatCannotBeRead() {
    long bad = room.queue(DESK, "one", "two");
    room.queue(OTHER, "three");
    room.database.inTransaction(
        handle -> handle.execute("update outbox set body = '{' where id = ?", bad));

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("two");
    assertThat(room.telegram.textsAt(OTHER)).containsExactly("three");
    assertThat(room.receipt(bad).state()).isEqualTo(OutboxState.DEAD);
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
  void suspendsAChatThatIsGoneAndKeepsItsQueue() {
    long id = room.queue(DESK, "one");
    room.telegram.willAnswer(DESK, new SendResult.ChatGone("bot was blocked by the user"));

    room.runToTheEnd();
    assertThat(room.chat(DESK).state()).isEqualTo(ChatState.SUSPENDED);
    assertThat(room.chat(DESK).stateReason()).isEqualTo("bot was blocked by the user");
    assertThat(room.receipt(id).state()).isEqualTo(OutboxState.PENDING);

    long desk = room.chat(DESK).id();
    room.database.inTransaction(
        handle -> room.chats.setState(handle, desk, ChatState.ACTIVE, null, room.clock.instant()));
    room.runToTheEnd();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void followsAChatThatMoved() {
    ChatAddress moved = new ChatAddress(Platform.TELEGRAM, "-1009");
    room.queue(DESK, "one", "two");
    room.telegram.willAnswer(DESK, new SendResult.ChatMoved(moved));

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(moved)).containsExactly("one", "two");
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

  @Test
  void dropsAChangeToAMessageThatIsGoneAndGoesOn() {
    long desk = room.chat(DESK).id();
    Delivery change =
        new Delivery("edit", Message.text("changed"), Sound.SILENT, "m-gone", null, null);
    long id =
        room.database.transaction(
            handle ->
                room.outbox.enqueue(handle, desk, Priority.NEWS, change, room.clock.instant()));
    room.queue(DESK, "one");
    room.telegram.willAnswer(DESK, new SendResult.Refused("message to edit not found"));
    room.telegram.willAnswer(DESK, new SendResult.Refused("message to edit not found"));

    room.runToTheEnd();

    assertThat(room.receipt(id).state()).isEqualTo(OutboxState.DROPPED);
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void triesARefusedChangeAsPlainText() {
    long desk = room.chat(DESK).id();
    Delivery change =
        new Delivery("edit", Message.text("changed"), Sound.SILENT, "m-1", null, null);
    long id =
        room.database.transaction(
            handle ->
                room.outbox.enqueue(handle, desk, Priority.NEWS, change, room.clock.instant()));
    room.telegram.willAnswer(DESK, new SendResult.Refused("can't parse entities"));

    room.runToTheEnd();

    assertThat(room.receipt(id).state()).isEqualTo(OutboxState.SENT);
    assertThat(room.telegram.textsAt(DESK)).containsExactly("changed");
  }

  @Test
  void makesOneChatOfTwoWhenOneMovesToTheOther() {
    ChatAddress moved = new ChatAddress(Platform.TELEGRAM, "-1009");
    room.enqueue(DESK, Priority.REPLY, "one");
    room.enqueue(DESK, Priority.NOTICE, "two");
    room.enqueue(moved, Priority.NOTICE, "three");
    long desk = room.chat(DESK).id();
    long other = room.chat(moved).id();
    WatchStore watches = new WatchStore();
    room.database.inTransaction(
        handle -> {
          watches.add(handle, desk, "Meta", "Meta", room.clock.instant());
          watches.add(handle, desk, "Samsung", "Samsung", room.clock.instant());
          watches.add(handle, other, "Meta", "title:Meta", room.clock.instant());
          watches.add(handle, other, "AI", "AI", room.clock.instant());
        });
    room.telegram.willAnswer(DESK, new SendResult.ChatMoved(moved));

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(moved)).containsExactlyInAnyOrder("one", "two", "three");
    Optional<Chat> left = room.database.read(handle -> room.chats.find(handle, DESK));
    assertThat(left).isEmpty();
    assertThat(room.chat(moved).id()).isEqualTo(desk);
    List<Watch> both = room.database.read(handle -> watches.ofChat(handle, desk));
    assertThat(both).extracting(Watch::query).containsExactlyInAnyOrder("Meta", "Samsung", "AI");
  }

  @Test
  void startsNothingNewWhenStopped() {
    room.queue(DESK, "one");
    room.relay.stop();

    room.relay.pass();

    assertThat(room.telegram.arrivals()).isEmpty();
  }
}
