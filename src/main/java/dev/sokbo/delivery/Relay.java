package dev.sokbo.delivery;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.Messengers;
import dev.sokbo.outbox.DueMessage;
import dev.sokbo.outbox.OutboxMessage;
import dev.sokbo.outbox.SendQueue;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: one message in flight per chat, in order, at each platform's pace. A slow or
 * failing chat holds up no other.
 */
public final class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final Database database;
  private final ChatStore chats;
  private final SendQueue queue = new SendQueue();
  private final Messengers messengers;
  private final InstantSource clock;
  private final Executor executor;
  private final Transfer transfer;

  private final Turns turns;

  /** Messages that were handed to a platform and whose outcome is in no database. */
  private final Set<Long> unrecorded = ConcurrentHashMap.newKeySet();

  private volatile Runnable landed = () -> {};

  /**
   * @param executor runs each send; a thread per task in real use, the caller's own in tests with
   *     virtual time
   */
  public Relay(
      Database database,
      ChatStore chats,
      PreferenceStore preferences,
      List<Messenger> messengers,
      InstantSource clock,
      Executor executor) {
    this.database = database;
    this.chats = chats;
    this.clock = clock;
    this.executor = executor;
    this.turns = new Turns(clock);
    this.transfer = new Transfer(database, chats, preferences, clock, turns::isStopped);
    this.messengers = new Messengers(messengers);
  }

  /** Takes up what an earlier run left; to be called once, before the first pass. */
  void recover() {
    new Recovery(database, chats, queue, turns).run(clock.instant());
  }

  /**
   * Starts every send that is due now, one a chat at the most.
   *
   * @return when a send that waits becomes due, if one waits for time and not for another send
   */
  Optional<Instant> pass() {
    settleUnrecorded();
    Instant now = clock.instant();
    Waiting waiting =
        database.read(
            handle -> new Waiting(queue.due(handle, now), queue.nextDue(handle, now).orElse(null)));
    List<Instant> later = new ArrayList<>();
    waiting.due().forEach(message -> start(message, now).ifPresent(later::add));
    if (waiting.next() != null) {
      later.add(waiting.next());
    }
    return later.stream().min(Comparator.naturalOrder());
  }

  /** Names who is told whenever a send has ended and its chat may be sent the next one. */
  void onLanded(Runnable listener) {
    landed = listener;
  }

  /** Starts no more sends; those in flight end by themselves. */
  void stop() {
    turns.stop();
  }

  /** How many sends are in flight. */
  int inFlight() {
    return turns.inFlight();
  }

  /** Frees chats whose last outcome the database could not take when it came. */
  private void settleUnrecorded() {
    for (long messageId : Set.copyOf(unrecorded)) {
      transfer.leaveOpen(messageId, "the outcome could not be recorded");
      unrecorded.remove(messageId);
    }
  }

  /** Starts a send; tells when it can be, if only its time has not come. */
  private Optional<Instant> start(DueMessage message, Instant now) {
    Optional<Messenger> messenger = messengers.of(message.address());
    if (messenger.isEmpty()) {
      return Optional.empty();
    }
    return switch (turns.ask(message, now)) {
      case Turns.Granted granted -> {
        begin(messenger.get(), message, granted.turn());
        yield Optional.empty();
      }
      case Turns.Later later -> Optional.of(later.at());
      case Turns.Refused refused -> Optional.empty();
    };
  }

  /** A send that can't even begin must not keep its chat in flight. */
  private void begin(Messenger messenger, DueMessage message, Turns.Turn turn) {
    boolean begun = false;
    try {
      executor.execute(() -> carry(messenger, message, turn));
      begun = true;
    } finally {
      if (!begun) {
        turn.end();
      }
    }
  }

  private void carry(Messenger messenger, DueMessage due, Turns.Turn turn) {
    try {
      Optional<Load> load = database.read(handle -> load(handle, due));
      load.flatMap(it -> transfer.run(messenger, it.chat(), it.message(), turn::depart))
          .ifPresent(until -> turns.hold(due.address(), until));
    } catch (RuntimeException | Error e) {
      LOG.error("message {} to chat {} failed", due.id(), due.chatId(), e);
      unrecorded.add(due.id());
    } finally {
      turn.end();
      landed.run();
    }
  }

  private Optional<Load> load(Handle handle, DueMessage due) {
    Optional<OutboxMessage> message = queue.find(handle, due.id());
    return message.flatMap(it -> chats.find(handle, it.chatId()).map(chat -> new Load(chat, it)));
  }

  /** What can be sent now, and when more can, if more waits. */
  private record Waiting(List<DueMessage> due, @Nullable Instant next) {}

  /** A message and the chat that it goes to. */
  private record Load(Chat chat, OutboxMessage message) {}
}
