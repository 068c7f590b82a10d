package dev.sokbo.conversation;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.chat.TakenStore;
import dev.sokbo.command.ChatCommand;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.TargetOutcome;
import dev.sokbo.reply.Replies;
import dev.sokbo.store.Database;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Does what events ask for, of whoever may ask for it, once each. */
final class Answering {

  private final Database database;
  private final TakenStore taken;
  private final Access access;
  private final Targets targets;
  private final Arrivals arrivals;
  private final CommandExecutor executor;
  private final InstantSource clock;

  Answering(
      Database database,
      TakenStore taken,
      Access access,
      Targets targets,
      Arrivals arrivals,
      CommandExecutor executor,
      InstantSource clock) {
    this.database = database;
    this.taken = taken;
    this.access = access;
    this.targets = targets;
    this.arrivals = arrivals;
    this.executor = executor;
    this.clock = clock;
  }

  /**
   * Does what an event asks for and hands the reply on, both or neither. What has to be asked of a
   * platform before is asked outside of the transaction.
   *
   * @return empty when the event was taken before
   * @throws RuntimeException when the database fails; the event was not taken then
   */
  Optional<Reply> answer(Incoming incoming, Acquaintance acquaintance, Sink sink) {
    if (wasTaken(incoming)) {
      return Optional.empty();
    }
    Request request = targets.read(incoming);
    return switch (judge(request)) {
      case STRANGER -> {
        Chat chat = arrivals.note(incoming.chat(), acquaintance, clock.instant());
        yield refuse(incoming, chat, new ChatOutcome.Stranger(), sink);
      }
      case READ_ONLY -> {
        Chat chat = arrivals.meet(incoming.chat(), acquaintance, clock.instant());
        yield refuse(incoming, chat, refusal(request), sink);
      }
      case UNTOLD -> {
        Chat chat = arrivals.meet(incoming.chat(), acquaintance, clock.instant());
        yield refuse(incoming, chat, new ChatOutcome.RightUntold(), sink);
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

  private Optional<Reply> refuse(Incoming incoming, Chat chat, Outcome outcome, Sink sink) {
    return tell(incoming, chat, Replies.to(chat, outcome), Audience.PERSON, sink);
  }

  private Optional<Reply> obey(Request request, Acquaintance acquaintance, Sink sink) {
    Incoming incoming = request.incoming();
    if (request.command() instanceof ChatCommand.Target target) {
      Targets.Choice choice = targets.choose(incoming, target, access);
      return act(incoming, acquaintance, sink, (handle, chat) -> retarget(handle, chat, choice));
    }
    CommandExecutor.Prepared prepared = executor.prepare(request.command());
    if (request.command().changes()) {
      return act(incoming, acquaintance, sink, (handle, chat) -> perform(request, prepared, chat));
    }
    Chat chat = arrivals.meet(incoming.chat(), acquaintance, clock.instant());
    return tell(incoming, chat, perform(request, prepared, chat), Audience.CHAT, sink);
  }

  private Reply retarget(Handle handle, Chat chat, Targets.Choice choice) {
    return Replies.to(chat, targets.set(handle, chat, choice, arrivals, clock.instant()));
  }

  /** Carries it out where it is meant; the reply is about that chat. */
  private Reply perform(Request request, CommandExecutor.Prepared prepared, Chat chat) {
    Chat managed = request.managed();
    if (managed == null) {
      return executor.execute(chat, prepared, request.incoming());
    }
    Acquaintance known = new Acquaintance(managed.title(), managed.language());
    Chat met = arrivals.meet(managed.address(), known, clock.instant());
    return ManagedReply.of(met, executor.execute(met, prepared, request.incoming()));
  }

  /** Takes the event, does it and replies, all or nothing. */
  private Optional<Reply> act(
      Incoming incoming, Acquaintance acquaintance, Sink sink, Action action) {
    return once(
        incoming,
        handle -> {
          Chat chat = arrivals.meet(incoming.chat(), acquaintance, clock.instant());
          Reply reply = action.perform(handle, chat);
          sink.put(handle, chat, reply, Audience.CHAT);
          return reply;
        });
  }

  /** Takes the event and replies. */
  private Optional<Reply> tell(
      Incoming incoming, Chat chat, Reply reply, Audience audience, Sink sink) {
    return once(
        incoming,
        handle -> {
          sink.put(handle, chat, reply, audience);
          return reply;
        });
  }

  private Optional<Reply> once(Incoming incoming, Function<Handle, Reply> work) {
    return database.transaction(
        handle -> take(handle, incoming) ? Optional.of(work.apply(handle)) : Optional.empty());
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

  /** Whom a reply concerns. */
  enum Audience {
    CHAT,
    /** Nobody but who asked. */
    PERSON
  }

  /** Where a reply goes, in the transaction of what it answers. */
  @FunctionalInterface
  interface Sink {

    void put(Handle handle, Chat chat, Reply reply, Audience audience);
  }

  /** What an event does to a chat, in the transaction in which it is taken. */
  @FunctionalInterface
  private interface Action {

    Reply perform(Handle handle, Chat chat);
  }
}
