package dev.sokbo.delivery;

import dev.sokbo.chat.Chat;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.outbox.OutboxMessage;
import dev.sokbo.outbox.OutcomeStore;
import dev.sokbo.outbox.Retry;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a platform after a message whose fate is open. Where the platform can't tell, the message is
 * sent again at most once.
 */
final class Inquiry {

  private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);

  private static final int MOST_RESENDS = 1;

  private final Database database;
  private final OutcomeStore outcomes;
  private final InstantSource clock;

  Inquiry(Database database, OutcomeStore outcomes, InstantSource clock) {
    this.database = database;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /** Whether an UNKNOWN message needs no sending in this try, for its fate or its wait is known. */
  boolean settles(Messenger messenger, Chat chat, OutboxMessage message, Delivery delivery) {
    LookBack answer = lookBack(messenger, chat, delivery);
    long id = message.id();
    Instant now = clock.instant();
    return switch (answer) {
      case LookBack.Arrived arrived -> {
        LOG.info("message {} is at chat {}, as its platform says", id, chat.id());
        database.inTransaction(handle -> outcomes.markSent(handle, id, arrived.messageId(), now));
        yield true;
      }
      case LookBack.Absent absent -> {
        Retry again = new Retry(0, now, message.form(), "did not arrive");
        database.inTransaction(handle -> outcomes.retry(handle, id, again, now));
        yield true;
      }
      case LookBack.NotNow notNow -> {
        Instant later = now.plus(notNow.retryAfter());
        database.inTransaction(
            handle -> outcomes.markUnknown(handle, id, "not looked up yet", later, now));
        yield true;
      }
      case LookBack.CannotTell cannotTell -> message.resends() >= MOST_RESENDS && givesUp(id, now);
    };
  }

  private boolean givesUp(long messageId, Instant now) {
    LOG.warn("message {} is dead: its fate is open after a second try", messageId);
    database.inTransaction(
        handle -> outcomes.markDead(handle, messageId, "fate open after a second try", now));
    return true;
  }

  private static LookBack lookBack(Messenger messenger, Chat chat, Delivery delivery) {
    try {
      return messenger.lookBack(chat, delivery);
    } catch (RuntimeException e) {
      LOG.error("asking after {} failed unexpectedly", delivery.key(), e);
      return new LookBack.CannotTell();
    }
  }
}
