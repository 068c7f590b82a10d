package dev.sokbo.conversation;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.chat.TakenStore;
import dev.sokbo.command.Command;
import dev.sokbo.command.CommandParser;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.Sound;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.Priority;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.reply.Replies;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Answers what comes in from chats. What an event changes is committed together with the note that
 * it was taken, so that it acts once however often its platform repeats it.
 */
public final class Conversation {

  private final Database database;
  private final TakenStore taken;
  private final Access access;
  private final Arrivals arrivals;
  private final CommandExecutor executor;
  private final Outbox outbox;
  private final Map<Platform, Messenger> messengers = new EnumMap<>(Platform.class);
  private final Runnable queued;
  private final InstantSource clock;

  /**
   * @param queued told after a reply went into the outbox
   */
  public Conversation(
      Database database,
      TakenStore taken,
      Access access,
      Arrivals arrivals,
      CommandExecutor executor,
      Outbox outbox,
      List<Messenger> messengers,
      Runnable queued,
      InstantSource clock) {
    this.database = database;
    this.taken = taken;
    this.access = access;
    this.arrivals = arrivals;
    this.executor = executor;
    this.outbox = outbox;
    messengers.forEach(messenger -> this.messengers.put(messenger.platform(), messenger));
    this.queued = queued;
    this.clock = clock;
  }

  /**
   * Does what an event asks for; its sender shows the reply.
   *
   * @return empty when the event was taken before
   * @throws RuntimeException when the database fails; the event was not taken then
   */
  public Optional<Reply> answer(Incoming incoming, Acquaintance acquaintance) {
    return respond(incoming, acquaintance, (handle, chat, reply) -> {});
  }

  /**
   * Does what an event asks for and leaves the reply to the outbox, both or neither.
   *
   * @param incoming has a key
   * @throws RuntimeException when the database fails; the event was not taken then
   */
  public void take(Incoming incoming, Acquaintance acquaintance) {
    respond(incoming, acquaintance, (handle, chat, reply) -> post(handle, chat, incoming, reply))
        .ifPresent(reply -> queued.run());
  }

  private Optional<Reply> respond(Incoming incoming, Acquaintance acquaintance, Sink sink) {
    if (wasTaken(incoming)) {
      return Optional.empty();
    }
    Command command = CommandParser.parse(incoming.text());
    Access.Verdict verdict = access.judge(incoming, command);
    if (verdict == Access.Verdict.PERMITTED && command.changes()) {
      return database.transaction(
          handle ->
              take(handle, incoming)
                  ? Optional.of(reply(handle, incoming, acquaintance, command, sink))
                  : Optional.empty());
    }
    Instant now = clock.instant();
    Chat chat =
        verdict == Access.Verdict.STRANGER
            ? arrivals.note(incoming.chat(), acquaintance, now)
            : arrivals.meet(incoming.chat(), acquaintance, now);
    Reply reply =
        switch (verdict) {
          case PERMITTED -> executor.execute(chat, command, incoming);
          case READ_ONLY -> Replies.to(chat, new ChatOutcome.NotAdministrator());
          case STRANGER -> Replies.to(chat, new ChatOutcome.Stranger());
        };
    return database.transaction(
        handle -> {
          if (!take(handle, incoming)) {
            return Optional.empty();
          }
          sink.put(handle, chat, reply);
          return Optional.of(reply);
        });
  }

  private Reply reply(
      Handle handle, Incoming incoming, Acquaintance acquaintance, Command command, Sink sink) {
    Chat chat = arrivals.meet(incoming.chat(), acquaintance, clock.instant());
    Reply reply = executor.execute(chat, command, incoming);
    sink.put(handle, chat, reply);
    return reply;
  }

  private boolean wasTaken(Incoming incoming) {
    String key = incoming.key();
    Platform platform = incoming.chat().platform();
    return key != null && database.read(handle -> taken.isTaken(handle, platform, key));
  }

  private boolean take(Handle handle, Incoming incoming) {
    String key = incoming.key();
    return key == null || taken.take(handle, incoming.chat().platform(), key, clock.instant());
  }

  private void post(Handle handle, Chat chat, Incoming incoming, Reply reply) {
    Platform platform = chat.address().platform();
    List<Message> pieces = Objects.requireNonNull(messengers.get(platform)).split(reply.message());
    Instant now = clock.instant();
    for (int piece = 0; piece < pieces.size(); piece++) {
      boolean first = piece == 0;
      boolean last = piece == pieces.size() - 1;
      Delivery delivery =
          new Delivery(
              "reply-%s-%s-%d".formatted(platform, incoming.key(), piece),
              pieces.get(piece),
              Sound.AUDIBLE,
              first ? replaced(incoming, reply) : null,
              null,
              last ? reply.document() : null);
      outbox.enqueue(handle, chat.id(), Priority.REPLY, delivery, now);
    }
  }

  private static @Nullable String replaced(Incoming incoming, Reply reply) {
    return switch (reply.placement()) {
      case NEW -> null;
      case REPLACE -> incoming.repliedTo();
    };
  }

  /** Where a reply goes, in the transaction of what it answers. */
  @FunctionalInterface
  private interface Sink {
    void put(Handle handle, Chat chat, Reply reply);
  }
}
