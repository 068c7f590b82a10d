package dev.sokbo.conversation;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.chat.ReplyKeeper;
import dev.sokbo.chat.TakenStore;
import dev.sokbo.command.ChatCommand;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.TargetOutcome;
import dev.sokbo.reply.Replies;
import dev.sokbo.store.Database;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private final Targets targets;
  private final Arrivals arrivals;
  private final CommandExecutor executor;
  private final ReplyPost post;
  private final Runnable queued;
  private final InstantSource clock;

  /**
   * @param queued told after a reply went into the outbox
   */
  public Conversation(
      Database database,
      TakenStore taken,
      Access access,
      Targets targets,
      Arrivals arrivals,
      CommandExecutor executor,
      Outbox outbox,
      List<Messenger> messengers,
      Runnable queued,
      InstantSource clock) {
    this.database = database;
    this.taken = taken;
    this.access = access;
    this.targets = targets;
    this.arrivals = arrivals;
    this.executor = executor;
    this.post = new ReplyPost(outbox, messengers, clock);
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
    return respond(incoming, acquaintance, (handle, chat, reply, audience) -> {});
  }

  /**
   * Does what an event asks for and has the reply kept, both or neither.
   *
   * @return empty when the event was taken before
   * @throws RuntimeException when the database fails; the event was not taken then
   */
  public Optional<Reply> answer(Incoming incoming, Acquaintance acquaintance, ReplyKeeper keeper) {
    return respond(
        incoming,
        acquaintance,
        (handle, chat, reply, audience) -> keeper.keep(handle, chat, reply));
  }

  /**
   * Does what an event asks for and leaves the reply to the outbox, both or neither.
   *
   * @param incoming has a key
   * @return what is for nobody but who tapped a button, such as that it is not for them
   * @throws RuntimeException when the database fails; the event was not taken then
   */
  public Optional<String> take(Incoming incoming, Acquaintance acquaintance) {
    return take(incoming, acquaintance, null);
  }

  /**
   * The same, with the reply below a message.
   *
   * @param thread the platform's id of the message that the reply answers to, if any
   */
  public Optional<String> take(
      Incoming incoming, Acquaintance acquaintance, @Nullable String thread) {
    List<String> whispers = new ArrayList<>();
    Sink sink =
        (handle, chat, reply, audience) -> {
          if (audience == Audience.PERSON && incoming.manner() == Incoming.Manner.TAPPED) {
            whispers.add(text(reply.message()));
          } else {
            post.put(handle, chat, incoming, reply, thread);
          }
        };
    respond(incoming, acquaintance, sink).ifPresent(reply -> queued.run());
    return whispers.stream().findFirst();
  }

  private Optional<Reply> respond(Incoming incoming, Acquaintance acquaintance, Sink sink) {
    if (wasTaken(incoming)) {
      return Optional.empty();
    }
    Request request = targets.read(incoming);
    return switch (judge(request)) {
      case STRANGER -> {
        Chat chat = arrivals.note(incoming.chat(), acquaintance, clock.instant());
        Reply reply = Replies.to(chat, new ChatOutcome.Stranger());
        yield tell(incoming, chat, reply, Audience.PERSON, sink);
      }
      case READ_ONLY -> {
        Chat chat = arrivals.meet(incoming.chat(), acquaintance, clock.instant());
        yield tell(incoming, chat, Replies.to(chat, refusal(request)), Audience.PERSON, sink);
      }
      case PERMITTED -> obey(request, acquaintance, sink);
    };
  }

  private Access.Verdict judge(Request request) {
    return request.managed() == null
        ? access.judge(request.incoming(), request.command())
        : access.judgeElsewhere(request.inItsChat());
  }

  private Outcome refusal(Request request) {
    Chat managed = request.managed();
    return managed == null
        ? new ChatOutcome.NotEntitled(access.entitled(request.incoming().chat().platform()))
        : new TargetOutcome.NoLongerYours(managed.title());
  }

  private Optional<Reply> obey(Request request, Acquaintance acquaintance, Sink sink) {
    Incoming incoming = request.incoming();
    if (request.command() instanceof ChatCommand.Target target) {
      Targets.Choice choice = targets.choose(incoming, target, access);
      return act(incoming, acquaintance, sink, (handle, chat) -> retarget(handle, chat, choice));
    }
    if (request.command().changes()) {
      return act(incoming, acquaintance, sink, (handle, chat) -> perform(request, chat));
    }
    Chat chat = arrivals.meet(incoming.chat(), acquaintance, clock.instant());
    return tell(incoming, chat, perform(request, chat), Audience.CHAT, sink);
  }

  private Reply retarget(Handle handle, Chat chat, Targets.Choice choice) {
    return Replies.to(chat, targets.set(handle, chat, choice, arrivals, clock.instant()));
  }

  /** Carries it out where it is meant; the reply is about that chat. */
  private Reply perform(Request request, Chat chat) {
    Chat managed = request.managed();
    if (managed == null) {
      return executor.execute(chat, request.command(), request.incoming());
    }
    Acquaintance known = new Acquaintance(managed.title(), managed.language());
    Chat met = arrivals.meet(managed.address(), known, clock.instant());
    return ManagedReply.of(met, executor.execute(met, request.command(), request.incoming()));
  }

  /** Takes the event, does it and replies, all or nothing. */
  private Optional<Reply> act(
      Incoming incoming, Acquaintance acquaintance, Sink sink, Action action) {
    return database.transaction(
        handle -> {
          if (!take(handle, incoming)) {
            return Optional.empty();
          }
          Chat chat = arrivals.meet(incoming.chat(), acquaintance, clock.instant());
          Reply reply = action.perform(handle, chat);
          sink.put(handle, chat, reply, Audience.CHAT);
          return Optional.of(reply);
        });
  }

  /** Takes the event and replies. */
  private Optional<Reply> tell(
      Incoming incoming, Chat chat, Reply reply, Audience audience, Sink sink) {
    return database.transaction(
        handle -> {
          if (!take(handle, incoming)) {
            return Optional.empty();
          }
          sink.put(handle, chat, reply, audience);
          return Optional.of(reply);
        });
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

  private static String text(Message message) {
    return message.blocks().stream()
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> line.spans().stream())
        .map(Span::text)
        .collect(Collectors.joining("\n"));
  }

  /** Whom a reply concerns. */
  private enum Audience {
    CHAT,
    /** Nobody but who asked. */
    PERSON
  }

  /** Where a reply goes, in the transaction of what it answers. */
  @FunctionalInterface
  private interface Sink {
    void put(Handle handle, Chat chat, Reply reply, Audience audience);
  }

  /** What an event does to a chat, in the transaction in which it is taken. */
  @FunctionalInterface
  private interface Action {
    Reply perform(Handle handle, Chat chat);
  }
}
