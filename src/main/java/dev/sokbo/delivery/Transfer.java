package dev.sokbo.delivery;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Delivery;
import dev.sokbo.chat.LookBack;
import dev.sokbo.chat.Message;
import dev.sokbo.chat.MessageJson;
import dev.sokbo.chat.Messenger;
import dev.sokbo.chat.SendResult;
import dev.sokbo.chat.Sound;
import dev.sokbo.digest.ChatMerge;
import dev.sokbo.digest.PreferenceStore;
import dev.sokbo.digest.QuietHours;
import dev.sokbo.store.Database;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One try of one message: the claim is committed before the platform is called, the outcome right
 * after. A message whose fate is open is asked after first, and sent again at most once where the
 * platform can't tell.
 */
final class Transfer {

  private static final Logger LOG = LoggerFactory.getLogger(Transfer.class);

  private static final int MOST_RESENDS = 1;

  /** How long a platform is given to show a message of which it left the fate open. */
  private static final Duration SETTLE = Duration.ofSeconds(5);

  private final Database database;
  private final ChatStore chats;
  private final Outbox outbox;
  private final PreferenceStore preferences;
  private final InstantSource clock;
  private final ChatMerge merge = new ChatMerge();

  Transfer(
      Database database,
      ChatStore chats,
      Outbox outbox,
      PreferenceStore preferences,
      InstantSource clock) {
    this.database = database;
    this.chats = chats;
    this.outbox = outbox;
    this.preferences = preferences;
    this.clock = clock;
  }

  /**
   * Tries a message; returns until when the platform wants silence towards the chat, if it does.
   */
  Optional<Instant> run(Messenger messenger, Chat chat, OutboxMessage message) {
    Optional<Delivery> delivery = delivery(message);
    if (delivery.isEmpty()) {
      giveUp(message, "its stored body can't be read");
      return Optional.empty();
    }
    if (message.state() == OutboxState.UNKNOWN
        && settled(messenger, chat, message, delivery.get())) {
      return Optional.empty();
    }
    Optional<Sound> sound = database.transaction(handle -> claim(handle, chat, message));
    if (sound.isEmpty()) {
      return Optional.empty();
    }
    SendResult result = send(messenger, chat, with(delivery.get(), sound.get()));
    return database.transaction(handle -> record(handle, chat, message, result));
  }

  /**
   * Claims a message for this try, unless another has or quiet hours hold it.
   *
   * @return how it may sound
   */
  private Optional<Sound> claim(Handle handle, Chat chat, OutboxMessage message) {
    Instant now = clock.instant();
    Sound sound = message.sound();
    if (message.priority() == Priority.NEWS && message.edits() == null) {
      Optional<QuietHours> quiet = Optional.ofNullable(preferences.find(handle, chat.id()).quiet());
      Optional<Instant> end = quiet.flatMap(hours -> hours.endOf(now, chat.zone()));
      if (end.isPresent() && quiet.get().manner() == QuietHours.Manner.HOLD) {
        LOG.info("message {} is held until {}: quiet hours", message.id(), end.get());
        outbox.hold(handle, message.id(), end.get(), now);
        return Optional.empty();
      }
      sound = end.isPresent() ? Sound.SILENT : sound;
    }
    return outbox.beginSending(handle, message, now) ? Optional.of(sound) : Optional.empty();
  }

  private static Delivery with(Delivery delivery, Sound sound) {
    return new Delivery(
        delivery.key(),
        delivery.message(),
        sound,
        delivery.edits(),
        delivery.thread(),
        delivery.document());
  }

  /**
   * Notes that the outcome of a try could not be recorded: whether the message arrived is open.
   *
   * @throws RuntimeException when the database can't take even that
   */
  void leaveOpen(long messageId, String reason) {
    Instant now = clock.instant();
    database.inTransaction(
        handle -> outbox.markUnknown(handle, messageId, reason, now.plus(SETTLE), now));
  }

  private static Optional<Delivery> delivery(OutboxMessage message) {
    try {
      Message body = MessageJson.read(message.body());
      Message sent =
          switch (message.form()) {
            case RICH -> body;
            case PLAIN -> PlainMessage.of(body);
          };
      return Optional.of(
          new Delivery(
              message.deliveryKey(),
              sent,
              message.sound(),
              message.edits(),
              message.thread(),
              MessageJson.readDocument(message.document())));
    } catch (UncheckedIOException e) {
      LOG.error("message {} can't be read", message.id(), e);
      return Optional.empty();
    }
  }

  private static SendResult send(Messenger messenger, Chat chat, Delivery delivery) {
    try {
      return messenger.send(chat, delivery);
    } catch (RuntimeException e) {
      LOG.error("sending {} failed unexpectedly", delivery.key(), e);
      return new SendResult.Unknown(e.getClass().getSimpleName());
    }
  }

  private static LookBack lookBack(Messenger messenger, Chat chat, Delivery delivery) {
    try {
      return messenger.lookBack(chat, delivery);
    } catch (RuntimeException e) {
      LOG.error("asking after {} failed unexpectedly", delivery.key(), e);
      return new LookBack.CannotTell();
    }
  }

  private void giveUp(OutboxMessage message, String reason) {
    database.inTransaction(
        handle -> outbox.markDead(handle, message.id(), reason, clock.instant()));
  }

  /** Asks after an UNKNOWN message; true when it needs no sending in this try. */
  private boolean settled(
      Messenger messenger, Chat chat, OutboxMessage message, Delivery delivery) {
    LookBack answer = lookBack(messenger, chat, delivery);
    Instant now = clock.instant();
    return switch (answer) {
      case LookBack.Arrived arrived -> {
        database.inTransaction(
            handle -> outbox.markSent(handle, message.id(), arrived.messageId(), now));
        yield true;
      }
      case LookBack.Absent absent -> {
        Retry again = new Retry(0, now, message.form(), "did not arrive");
        database.inTransaction(handle -> outbox.retry(handle, message.id(), again, now));
        yield true;
      }
      case LookBack.NotNow notNow -> {
        Instant later = now.plus(notNow.retryAfter());
        database.inTransaction(
            handle -> outbox.markUnknown(handle, message.id(), "not looked up yet", later, now));
        yield true;
      }
      case LookBack.CannotTell cannotTell -> {
        if (message.resends() < MOST_RESENDS) {
          yield false;
        }
        database.inTransaction(
            handle -> outbox.markDead(handle, message.id(), "fate open after a second try", now));
        yield true;
      }
    };
  }

  private Optional<Instant> record(
      Handle handle, Chat chat, OutboxMessage message, SendResult result) {
    Instant now = clock.instant();
    if (message.edits() != null && isHarmless(result)) {
      LOG.info("change {} of message {} was dropped: {}", message.id(), message.edits(), result);
      outbox.markDropped(handle, message.id(), result.toString(), now);
      return Optional.empty();
    }
    switch (result) {
      case SendResult.Sent sent -> {
        outbox.markSent(handle, message.id(), sent.messageId(), now);
        LOG.info("message {} sent to chat {}", message.id(), chat.id());
      }
      case SendResult.NotSent notSent -> {
        Instant later = now.plus(RetryPolicy.afterFailures(message.attempts() + 1));
        retry(handle, message, new Retry(1, later, message.form(), notSent.reason()), now);
      }
      case SendResult.Throttled throttled -> {
        Instant later = now.plus(throttled.retryAfter());
        retry(handle, message, new Retry(0, later, message.form(), "throttled"), now);
        return Optional.of(later);
      }
      case SendResult.Unknown unknown ->
          outbox.markUnknown(handle, message.id(), unknown.reason(), now.plus(SETTLE), now);
      case SendResult.ChatGone gone -> {
        chats.setState(handle, chat.id(), ChatState.SUSPENDED, gone.reason(), now);
        retry(handle, message, new Retry(0, now, message.form(), gone.reason()), now);
      }
      case SendResult.ChatMoved moved -> move(handle, chat, message, moved, now);
      case SendResult.Refused refused -> refuse(handle, message, refused.reason(), now);
    }
    return Optional.empty();
  }

  /** Of a change to a message that is there already, in any case. */
  private static boolean isHarmless(SendResult result) {
    return result instanceof SendResult.Refused || result instanceof SendResult.Unknown;
  }

  private void retry(Handle handle, OutboxMessage message, Retry retry, Instant now) {
    LOG.info("message {} waits until {}: {}", message.id(), retry.notBefore(), retry.reason());
    outbox.retry(handle, message.id(), retry, now);
  }

  private void move(
      Handle handle, Chat chat, OutboxMessage message, SendResult.ChatMoved moved, Instant now) {
    if (!chats.move(handle, chat.id(), moved.address())) {
      Chat other = chats.find(handle, moved.address()).orElseThrow();
      LOG.info("chat {} moved to where chat {} is, they become one", chat.id(), other.id());
      outbox.moveAll(handle, chat.id(), other.id());
      merge.merge(handle, chat.id(), other.id(), now);
    }
    retry(handle, message, new Retry(0, now, message.form(), "the chat moved"), now);
  }

  private void refuse(Handle handle, OutboxMessage message, String reason, Instant now) {
    if (message.form() == OutboxForm.RICH) {
      retry(handle, message, new Retry(0, now, OutboxForm.PLAIN, reason), now);
    } else {
      LOG.warn("message {} is dead: {}", message.id(), reason);
      outbox.markDead(handle, message.id(), reason, now);
    }
  }
}
