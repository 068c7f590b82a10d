package dev.sokbo.conversation;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.Messengers;
import dev.sokbo.messenger.Sound;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.Priority;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts replies into the outbox, cut into messages as their platform takes them. */
final class ReplyPost {

  private final Outbox outbox;
  private final Messengers messengers;
  private final InstantSource clock;

  ReplyPost(Outbox outbox, List<Messenger> messengers, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
    this.messengers = new Messengers(messengers);
  }

  /**
   * Leaves a reply to the outbox, within the transaction of what it answers.
   *
   * @param incoming has a key, from which those of the messages are made
   * @param thread the platform's id of the message below which it stands, if any
   */
  void put(Handle handle, Chat chat, Incoming incoming, Reply reply, @Nullable String thread) {
    Platform platform = chat.address().platform();
    List<Message> pieces = messengers.of(chat.address()).orElseThrow().split(reply.message());
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
              thread,
              last ? reply.document() : null);
      outbox.enqueue(handle, chat.id(), Priority.REPLY, delivery, now);
    }
  }

  /** Nothing stands where a typed line could be replaced. */
  private static @Nullable String replaced(Incoming incoming, Reply reply) {
    boolean tapped = incoming.manner() == Incoming.Manner.TAPPED;
    return tapped && reply.placement() == Reply.Placement.REPLACE ? incoming.repliedTo() : null;
  }
}
