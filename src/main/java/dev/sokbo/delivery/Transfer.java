package dev.sokbo.delivery;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.message.Message;
import dev.sokbo.message.MessageJson;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.messenger.Sound;
import dev.sokbo.outbox.OutboxMessage;
import dev.sokbo.outbox.OutboxState;
import dev.sokbo.outbox.OutcomeStore;
import dev.sokbo.outbox.SendQueue;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.preference.QuietHours;
import dev.sokbo.store.Database;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One try of one message: the claim is committed before the platform is called, the outcome right
 * after. A message whose fate is open is asked after first.
 */
final class Transfer {

  private static final Logger LOG = LoggerFactory.getLogger(Transfer.class);

  /** How long a platform is given to show a message of which it left the fate open. */
  static final Duration SETTLE = Duration.ofSeconds(5);

  private final Database database;
  private final PreferenceStore preferences;
  private final InstantSource clock;
  private final BooleanSupplier stopped;
  private final Inquiry inquiry;
  private final Recording recording;
  private final SendQueue queue = new SendQueue();
  private final OutcomeStore outcomes = new OutcomeStore();

  /**
   * @param stopped whether sends in flight are broken off by this process itself
   */
  Transfer(
      Database database,
      ChatStore chats,
      PreferenceStore preferences,
      InstantSource clock,
      BooleanSupplier stopped) {
    this.stopped = stopped;
    this.database = database;
    this.preferences = preferences;
    this.clock = clock;
    this.inquiry = new Inquiry(database, outcomes, clock);
    this.recording = new Recording(chats, outcomes);
  }

  /**
   * Tries a message. One that a stop breaks off stays in flight, as after a crash: that is no doing
   * of the platform's. Returns until when the platform wants silence towards the chat, if it does.
   *
   * @param departing told right before the message is handed to the platform, if it is
   */
  Optional<Instant> run(Messenger messenger, Chat chat, OutboxMessage message, Runnable departing) {
    Optional<Delivery> delivery = delivery(message);
    if (delivery.isEmpty()) {
      giveUp(message, "its stored body can't be read");
      return Optional.empty();
    }
    if (message.state() == OutboxState.UNKNOWN
        && inquiry.settles(messenger, chat, message, delivery.get())) {
      return Optional.empty();
    }
    Optional<Sound> sound = database.transaction(handle -> claim(handle, chat, message));
    if (sound.isEmpty()) {
      return Optional.empty();
    }
    SendResult result = send(messenger, chat, with(delivery.get(), sound.get()), departing);
    if (result instanceof SendResult.Unknown && stopped.getAsBoolean()) {
      LOG.info("message {} is left in flight: stopping", message.id());
      return Optional.empty();
    }
    return database.transaction(
        handle -> recording.record(handle, chat, message, result, clock.instant()));
  }

  /**
   * Notes that the outcome of a try could not be recorded: whether the message arrived is open.
   *
   * @throws RuntimeException when the database can't take even that
   */
  void leaveOpen(long messageId, String reason) {
    Instant now = clock.instant();
    database.inTransaction(
        handle -> outcomes.markUnknown(handle, messageId, reason, now.plus(SETTLE), now));
  }

  /**
   * Claims a message for this try, unless another has or quiet hours hold it.
   *
   * @return how it may sound
   */
  private Optional<Sound> claim(Handle handle, Chat chat, OutboxMessage message) {
    Instant now = clock.instant();
    Sound sound = message.sound();
    if (waitsInQuietHours(message)) {
      Optional<QuietHours> quiet = Optional.ofNullable(preferences.find(handle, chat.id()).quiet());
      Optional<Instant> end = quiet.flatMap(hours -> hours.endOf(now, chat.zone()));
      if (end.isPresent() && quiet.get().manner() == QuietHours.Manner.HOLD) {
        LOG.info("message {} is held until {}: quiet hours", message.id(), end.get());
        queue.hold(handle, message.id(), end.get(), now);
        return Optional.empty();
      }
      sound = end.isPresent() ? Sound.SILENT : sound;
    }
    return queue.beginSending(handle, message, now) ? Optional.of(sound) : Optional.empty();
  }

  private static boolean waitsInQuietHours(OutboxMessage message) {
    return switch (message.priority()) {
      case NEWS, NOTICE -> message.edits() == null;
      case REPLY, URGENT -> false;
    };
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

  private static SendResult send(
      Messenger messenger, Chat chat, Delivery delivery, Runnable departing) {
    try {
      return messenger.send(chat, delivery, departing);
    } catch (RuntimeException e) {
      LOG.error("sending {} failed unexpectedly", delivery.key(), e);
      return new SendResult.Unknown(e.getClass().getSimpleName());
    }
  }

  private void giveUp(OutboxMessage message, String reason) {
    database.inTransaction(
        handle -> outcomes.markDead(handle, message.id(), reason, clock.instant()));
  }
}
