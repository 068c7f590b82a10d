package dev.sokbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.Priority;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a commit owes must go out at once, and not when the relay next looks by itself. */
final class RelayLoopTest {

  private static final int COMMITS = 10;

  /** Longer than anything is waited for, so that only a commit makes the relay look. */
  private static final Duration LONGEST_SLEEP = Duration.ofHours(1);

  private final InstantSource clock = InstantSource.system();
  private final ChatStore chats = new ChatStore();
  private final Outbox outbox = new Outbox();
  private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();

  @EveryDatabase
  void sendsAtOnceWhatACommitOwes(Database database) throws InterruptedException {
    try (ExecutorService sends = Executors.newVirtualThreadPerTaskExecutor();
        RelayLoop loop = loop(database, sends)) {
      loop.start();
      for (int commit = 0; commit < COMMITS; commit++) {
        owe(database, loop, "news " + commit);

        assertThat(arrived.poll(30, TimeUnit.SECONDS)).isEqualTo("news " + commit);
      }
    }
  }

  @EveryDatabase
  void sendsNothingOfWhatWasRolledBack(Database database) throws InterruptedException {
    try (ExecutorService sends = Executors.newVirtualThreadPerTaskExecutor();
        RelayLoop loop = loop(database, sends)) {
      loop.start();
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      handle -> {
                        owe(database, loop, "never");
                        throw new IllegalStateException("rolled back");
                      }))
          .hasMessage("rolled back");
      owe(database, loop, "news");

      assertThat(arrived.poll(30, TimeUnit.SECONDS)).isEqualTo("news");
    }
  }

  @Test
  void goesOnAfterASendThatCouldNotBegin() throws InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    CountDownLatch sent = new CountDownLatch(2);
    Executor executor =
        task -> {
          if (tries.getAndIncrement() == 0) {
            throw new OutOfMemoryError("invented: unable to create a thread");
          }
          task.run();
          sent.countDown();
        };
    try (SendingRoom room = new SendingRoom();
        RelayLoop loop =
            new RelayLoop(room.newRelay(executor), room.clock, Duration.ofSeconds(1))) {
      room.queue(SendingRoom.DESK, "one");
      room.queue(SendingRoom.OTHER, "two");

      loop.start();

      assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Puts a message to a chat of its own into the outbox, and wakes the relay by its commit. */
  private void owe(Database database, RelayLoop loop, String text) {
    database.inTransaction(
        handle -> {
          Chat chat =
              chats.findOrCreate(
                  handle,
                  new ChatAddress(
                      Platform.TELEGRAM,
                      Integer.toString(1 + Math.floorMod(text.hashCode(), 1000))),
                  "",
                  Language.EN,
                  ZoneOffset.UTC,
                  clock.instant());
          Delivery delivery = Delivery.of(text, Message.text(text));
          outbox.enqueue(handle, chat.id(), Priority.NEWS, delivery, clock.instant());
          database.afterCommit(loop::wake);
        });
  }

  private RelayLoop loop(Database database, ExecutorService sends) {
    Relay relay =
        new Relay(
            database, chats, new PreferenceStore(), List.of(new Arriving(arrived)), clock, sends);
    return new RelayLoop(relay, clock, Duration.ofSeconds(5), LONGEST_SLEEP);
  }

  /** A platform that takes every message and tells its key. */
  private record Arriving(BlockingQueue<String> arrived) implements Messenger {

    @Override
    public Platform platform() {
      return Platform.TELEGRAM;
    }

    @Override
    public List<Message> split(Message message) {
      return List.of(message);
    }

    @Override
    public SendResult send(Chat chat, Delivery delivery, Runnable departing) {
      departing.run();
      arrived.add(delivery.key());
      return new SendResult.Sent("1");
    }

    @Override
    public LookBack lookBack(Chat chat, Delivery delivery) {
      return new LookBack.Absent();
    }
  }
}
