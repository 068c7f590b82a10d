package dev.sokbo.conversation;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Reply;
import dev.sokbo.chat.ReplyKeeper;
import dev.sokbo.chat.TakenStore;
import dev.sokbo.conversation.Answering.Audience;
import dev.sokbo.conversation.Answering.Sink;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.store.Database;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers what comes in from chats. What an event changes is committed together with the note that
 * it was taken, so that it acts once however often its platform repeats it.
 */
public final class Conversation {

  private final Answering answering;
  private final ReplyPost post;
  private final Runnable queued;

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
    this.answering = new Answering(database, taken, access, targets, arrivals, executor, clock);
    this.post = new ReplyPost(outbox, messengers, clock);
    this.queued = queued;
  }

  /**
   * Does what an event asks for; its sender shows the reply.
   *
   * @return empty when the event was taken before
   * @throws RuntimeException when the database fails; the event was not taken then
   */
  public Optional<Reply> answer(Incoming incoming, Acquaintance acquaintance) {
    return answering.answer(incoming, acquaintance, (handle, chat, reply, audience) -> {});
  }

  /**
   * Does what an event asks for and has the reply kept, both or neither.
   *
   * @return empty when the event was taken before
   * @throws RuntimeException when the database fails; the event was not taken then
   */
  public Optional<Reply> answer(Incoming incoming, Acquaintance acquaintance, ReplyKeeper keeper) {
    return answering.answer(
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
            whispers.add(String.join("\n", reply.message().lines()));
          } else {
            post.put(handle, chat, incoming, reply, thread);
          }
        };
    answering.answer(incoming, acquaintance, sink).ifPresent(reply -> queued.run());
    return whispers.stream().findFirst();
  }
}
