package dev.sokbo.delivery;

import static dev.sokbo.delivery.SendingRoom.DESK;
import static dev.sokbo.delivery.SendingRoom.OTHER;
import static dev.sokbo.delivery.SendingRoom.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.CapturedLog;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.Platform;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.outbox.OutboxState;
import dev.sokbo.outbox.Priority;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message once queued must reach its chat, once, in order, whatever the platform does. */
final class RelayTest {

  @RegisterExtension final CapturedLog log = CapturedLog.errorsOf("dev.sokbo.delivery.Transfer");

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
    assertThat(log.lines()).contains("message " + bad + " can't be read");
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
