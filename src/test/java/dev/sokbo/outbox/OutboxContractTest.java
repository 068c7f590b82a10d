package dev.sokbo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.Sound;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The outbox is what a crash leaves behind: its states must tell the truth on every database. */
final class OutboxContractTest {

  private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");

  private final ChatStore chats = new ChatStore();
  private final Outbox outbox = new Outbox();
  private final SendQueue queue = new SendQueue();
  private final OutcomeStore outcomes = new OutcomeStore();

  @EveryDatabase
  void queuesADeliveryKeyOnce(Database database) {
    long chat = chat(database, "1");
    long first = enqueue(database, chat, "a");
    long again = enqueue(database, chat, "a");

    assertThat(again).isEqualTo(first);
  }

  @EveryDatabase
  void offersOnlyTheFirstUnfinishedMessageOfEachChat(Database database) {
    enqueue(database, chat(database, "1"), "a1");
    enqueue(database, chat(database, "1"), "a2");
    enqueue(database, chat(database, "2"), "b1");

    assertThat(dueKeys(database)).containsExactly("a1", "b1");
  }

  @EveryDatabase
  void offersNothingOfAChatThatHasAMessageInFlight(Database database) {
    long chat = chat(database, "1");
    enqueue(database, chat, "a1");
    enqueue(database, chat, "a2");
    begin(database);

    assertThat(dueKeys(database)).isEmpty();
  }

  @EveryDatabase
  void letsOneClaimantOnlyBeginAMessage(Database database) {
    enqueue(database, chat(database, "1"), "a1");
    OutboxMessage seenByBoth = due(database).getFirst();

    boolean first = database.transaction(handle -> queue.beginSending(handle, seenByBoth, NOW));
    boolean second = database.transaction(handle -> queue.beginSending(handle, seenByBoth, NOW));

    assertThat(first).isTrue();
    assertThat(second).isFalse();
  }

  @EveryDatabase
  void callsWhatWasInFlightUnknownAfterACrash(Database database) {
    long id = enqueue(database, chat(database, "1"), "a1");
    begin(database);

    database.inTransaction(handle -> queue.recover(handle, NOW));

    assertThat(database.read(handle -> outbox.receipt(handle, id)).orElseThrow().state())
        .isEqualTo(OutboxState.UNKNOWN);
  }

  @EveryDatabase
  void offersARefusedChangeAgainAsAMessageOfItsOwn(Database database) {
    long chat = chat(database, "1");
    Delivery change = new Delivery("c", Message.text("c"), Sound.AUDIBLE, "m1", null, null);
    long id =
        database.transaction(handle -> outbox.enqueue(handle, chat, Priority.REPLY, change, NOW));
    begin(database);

    database.inTransaction(handle -> outcomes.detach(handle, id, "not found", NOW));

    assertThat(due(database))
        .singleElement()
        .satisfies(message -> assertThat(message.edits()).isNull());
  }

  @EveryDatabase
  void withdrawsAMessageAndTakesItsKeyAnewWhetherItWasTriedOrNot(Database database) {
    long chat = chat(database, "1");
    long tried = enqueue(database, chat, "a1");
    begin(database);
    Retry refused = new Retry(0, NOW, OutboxForm.PLAIN, "refused");
    database.inTransaction(handle -> outcomes.retry(handle, tried, refused, NOW));
    long waiting = enqueue(database, chat, "a2");

    database.inTransaction(handle -> outbox.withdraw(handle, List.of(tried, waiting)));

    assertThat(dueKeys(database)).isEmpty();
    List<Attempt> attempts = database.read(handle -> queue.attempts(handle, NOW));
    assertThat(attempts).hasSize(1);
    assertThat(enqueue(database, chat, "a1")).isNotEqualTo(tried);
    assertThat(dueKeys(database)).containsExactly("a1");
  }

  @EveryDatabase
  void holdsBackTheMessagesOfAChatThatIsNotActive(Database database) {
    long paused = chat(database, "1");
    long suspended = chat(database, "2");
    enqueue(database, paused, "a1");
    enqueue(database, suspended, "b1");
    enqueue(database, chat(database, "3"), "c1");
    database.inTransaction(
        handle -> {
          chats.setState(handle, paused, ChatState.PAUSED, null, NOW);
          chats.setState(handle, suspended, ChatState.SUSPENDED, "gone", NOW);
        });

    assertThat(dueKeys(database)).containsExactly("c1");
  }

  @EveryDatabase
  void deletesFinishedMessagesOfBeforeATimeOnly(Database database) {
    long chat = chat(database, "1");
    long old = send(database, chat, "a1", NOW.minusSeconds(60));
    long recent = send(database, chat, "a2", NOW);
    long waiting = enqueue(database, chat, "a3");

    int deleted = database.transaction(handle -> outbox.deleteFinished(handle, NOW, 100));

    assertThat(deleted).isEqualTo(1);
    assertThat(isKept(database, old)).isFalse();
    assertThat(isKept(database, recent)).isTrue();
    assertThat(isKept(database, waiting)).isTrue();
  }

  @EveryDatabase
  void countsWhatWasGivenUpAsFinished(Database database) {
    long chat = chat(database, "1");
    long dropped = enqueue(database, chat, "a1");
    long dead = enqueue(database, chat, "a2");
    enqueue(database, chat, "a3");
    database.inTransaction(
        handle -> {
          outcomes.markDropped(handle, dropped, "not there any more", NOW);
          outcomes.markDead(handle, dead, "refused", NOW);
        });

    int ofAll = database.read(outbox::unfinished);
    assertThat(ofAll).isEqualTo(1);
    int ofChat = database.read(handle -> outbox.unfinishedOf(handle, chat));
    assertThat(ofChat).isEqualTo(1);
  }

  @EveryDatabase
  void offersAMessageOfBeforeTheClockWasPutBack(Database database) {
    long chat = chat(database, "1");
    enqueue(database, chat, "a1");
    Instant putBack = NOW.minus(Duration.ofHours(1));

    List<DueMessage> due = database.read(handle -> queue.due(handle, putBack));
    assertThat(due).hasSize(1);
  }

  private long send(Database database, long chat, String key, Instant at) {
    long id = enqueue(database, chat, key);
    begin(database);
    database.inTransaction(handle -> outcomes.markSent(handle, id, "m-" + key, at));
    return id;
  }

  private boolean isKept(Database database, long id) {
    return database.read(handle -> outbox.receipt(handle, id)).isPresent();
  }

  private void begin(Database database) {
    OutboxMessage message = due(database).getFirst();
    database.transaction(handle -> queue.beginSending(handle, message, NOW));
  }

  private List<OutboxMessage> due(Database database) {
    return database.read(
        handle ->
            queue.due(handle, NOW).stream()
                .map(due -> queue.find(handle, due.id()).orElseThrow())
                .toList());
  }

  private List<String> dueKeys(Database database) {
    return due(database).stream().map(OutboxMessage::deliveryKey).toList();
  }

  private long enqueue(Database database, long chat, String key) {
    return database.transaction(
        handle ->
            outbox.enqueue(handle, chat, Priority.NEWS, Delivery.of(key, Message.text(key)), NOW));
  }

  private long chat(Database database, String id) {
    ChatAddress address = new ChatAddress(Platform.TELEGRAM, id);
    return database
        .transaction(
            handle -> chats.findOrCreate(handle, address, "", Language.EN, ZoneOffset.UTC, NOW))
        .id();
  }
}
