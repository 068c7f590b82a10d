package dev.sokbo.delivery;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.outbox.DueMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/** Whose turn it is to be sent something: one message in flight a chat, at each platform's pace. */
final class Turns {

  private final InstantSource clock;
  private final Pacing pacing = new Pacing();
  private final Set<Long> inFlight = new HashSet<>();
  private boolean stopped;

  Turns(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether a message may go now. */
  sealed interface Answer {}

  /** It may; its turn has begun and has to be ended. */
  record Granted(Turn turn) implements Answer {}

  /** The pace doesn't allow it before a time. */
  record Later(Instant at) implements Answer {}

  /** Its chat has a message in flight, or nothing is sent any more. */
  record Refused() implements Answer {}

  /** Begins a message's turn if it may go now. */
  synchronized Answer ask(DueMessage message, Instant now) {
    if (stopped || inFlight.contains(message.chatId())) {
      return new Refused();
    }
    Instant freeAt = pacing.freeAt(message.address(), now);
    if (freeAt.isAfter(now)) {
      return new Later(freeAt);
    }
    pacing.letOut(message.address(), now);
    inFlight.add(message.chatId());
    return new Granted(new Turn(message));
  }

  /** Notes that a message went out at a time, before this run. */
  synchronized void went(ChatAddress chat, Instant at) {
    pacing.went(chat, at);
  }

  /** Notes that a platform asked for silence towards a chat. */
  synchronized void hold(ChatAddress chat, Instant until) {
    pacing.hold(chat, until, clock.instant());
  }

  /** Grants no turn any more. */
  synchronized void stop() {
    stopped = true;
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  /** How many turns have begun and not ended. */
  synchronized int inFlight() {
    return inFlight.size();
  }

  /** The turn of a message, used up when it departs and given back when it does not. */
  final class Turn {

    private final DueMessage message;
    private boolean departed;

    private Turn(DueMessage message) {
      this.message = message;
    }

    /** Notes that the message is handed to its platform. */
    void depart() {
      synchronized (Turns.this) {
        departed = true;
        pacing.departed(message.address(), clock.instant());
      }
    }

    /** Lets the chat's next message have its turn. */
    void end() {
      synchronized (Turns.this) {
        if (departed) {
          pacing.answered(message.address(), clock.instant());
        } else {
          pacing.stayed(message.address());
        }
        inFlight.remove(message.chatId());
      }
    }
  }
}
