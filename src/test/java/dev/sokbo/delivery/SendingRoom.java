package dev.sokbo.delivery;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.FakeMessenger;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.Priority;
import dev.sokbo.outbox.Receipt;
import dev.sokbo.outbox.SendQueue;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.preference.Preferences;
import dev.sokbo.preference.QuietHours;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A relay with all that it works with, on a clock that stands until it is moved. */
final class SendingRoom implements AutoCloseable {

  static final Instant START = Instant.parse("2026-08-01T00:00:00Z");
  static final ChatAddress DESK = new ChatAddress(Platform.TELEGRAM, "1001");
  static final ChatAddress OTHER = new ChatAddress(Platform.TELEGRAM, "1002");

  final FakeClock clock = new FakeClock(START);
  final Database database = TestDatabases.open(Dialect.SQLITE);
  final ChatStore chats = new ChatStore();
  final Outbox outbox = new Outbox();
  final SendQueue queue = new SendQueue();
  final FakeMessenger telegram = new FakeMessenger(Platform.TELEGRAM);
  Relay relay = newRelay();

  @Override
  public void close() {
    database.close();
  }

  Relay newRelay() {
    return newRelay(Runnable::run);
  }

  Relay newRelay(Executor executor) {
    return new Relay(database, chats, new PreferenceStore(), List.of(telegram), clock, executor);
  }

  /** Passes again and again, moving the clock to whatever waits, until nothing does. */
  void runToTheEnd() {
    for (int pass = 0; pass < 500; pass++) {
      int before = telegram.arrivals().size();
      Optional<Instant> next = relay.pass();
      if (next.isPresent()) {
        clock.advanceTo(next.get());
      } else if (telegram.arrivals().size() == before && nothingWaits()) {
        return;
      }
    }
    throw new AssertionError("the outbox never came to rest");
  }

  private boolean nothingWaits() {
    return database.read(
        handle ->
            queue.due(handle, clock.instant()).isEmpty()
                && queue.nextDue(handle, clock.instant()).isEmpty());
  }

  /** Puts news into the outbox; gives the first message's id. */
  long queue(ChatAddress address, String... texts) {
    long chat = chat(address).id();
    return database.transaction(
        handle -> {
          long first = 0;
          for (String text : texts) {
            long id =
                outbox.enqueue(
                    handle,
                    chat,
                    Priority.NEWS,
                    Delivery.of(chat + "/" + text, Message.text(text)),
                    clock.instant());
            first = first == 0 ? id : first;
          }
          return first;
        });
  }

  /** Puts one message to the desk into the outbox, of which the text is the key too. */
  void enqueue(Priority priority, String text) {
    enqueue(DESK, priority, text);
  }

  void enqueue(ChatAddress address, Priority priority, String text) {
    long chat = chat(address).id();
    database.inTransaction(
        handle ->
            outbox.enqueue(
                handle, chat, priority, Delivery.of(text, Message.text(text)), clock.instant()));
  }

  /** Gives the desk quiet hours from 23:00 to 01:00, an hour of them after the start. */
  void quiet(QuietHours.Manner manner) {
    long desk = chat(DESK).id();
    QuietHours hours = new QuietHours(LocalTime.of(23, 0), LocalTime.of(1, 0), manner);
    database.inTransaction(
        handle -> new PreferenceStore().save(handle, desk, Preferences.DEFAULT.withQuiet(hours)));
  }

  Chat chat(ChatAddress address) {
    return database.transaction(
        handle ->
            chats.findOrCreate(handle, address, "", Language.EN, ZoneOffset.UTC, clock.instant()));
  }

  Receipt receipt(long id) {
    return database.read(handle -> outbox.receipt(handle, id)).orElseThrow();
  }
}
