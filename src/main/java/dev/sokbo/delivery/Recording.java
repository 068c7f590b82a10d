package dev.sokbo.delivery;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.outbox.OutboxForm;
import dev.sokbo.outbox.OutboxMessage;
import dev.sokbo.outbox.OutcomeStore;
import dev.sokbo.outbox.Retry;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down how a try ended, and what follows for the message and its chat. */
final class Recording {

  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

  private final ChatStore chats;
  private final OutcomeStore outcomes;
  private final ChatMove move = new ChatMove();

  Recording(ChatStore chats, OutcomeStore outcomes) {
    this.chats = chats;
    this.outcomes = outcomes;
  }

  /**
   * Records a result; returns until when the platform wants silence towards the chat, if it does.
   */
  Optional<Instant> record(
      Handle handle, Chat chat, OutboxMessage message, SendResult result, Instant now) {
    switch (result) {
      case SendResult.Sent sent -> {
        outcomes.markSent(handle, message.id(), sent.messageId(), now);
        LOG.info("message {} sent to chat {}", message.id(), chat.id());
      }
      case SendResult.NotSent notSent -> {
        Instant later = now.plus(RetryPolicy.afterFailures(message.attempts() + 1));
        retry(handle, message, new Retry(1, later, message.form(), notSent.reason()), now);
      }
      case SendResult.Throttled throttled -> {
        Instant later = now.plus(throttled.retryAfter());
        retry(handle, message, Retry.throttled(later, message.form()), now);
        return Optional.of(later);
      }
      case SendResult.Unknown unknown when message.edits() != null ->
          drop(handle, message, unknown.reason(), now);
      case SendResult.Unknown unknown -> leaveOpen(handle, message, unknown.reason(), now);
      case SendResult.ChatGone gone -> suspend(handle, chat, message, gone.reason(), now);
      case SendResult.ChatMoved moved -> move(handle, chat, message, moved, now);
      case SendResult.Refused refused -> refuse(handle, message, refused.reason(), now);
    }
    return Optional.empty();
  }

  private void retry(Handle handle, OutboxMessage message, Retry retry, Instant now) {
    LOG.info("message {} waits until {}: {}", message.id(), retry.notBefore(), retry.reason());
    outcomes.retry(handle, message.id(), retry, now);
  }

  private void leaveOpen(Handle handle, OutboxMessage message, String reason, Instant now) {
    LOG.info("message {} may or may not have arrived: {}", message.id(), reason);
    outcomes.markUnknown(handle, message.id(), reason, now.plus(Transfer.SETTLE), now);
  }

  private void suspend(
      Handle handle, Chat chat, OutboxMessage message, String reason, Instant now) {
    LOG.info("chat {} is suspended: {}", chat.id(), reason);
    chats.setState(handle, chat.id(), ChatState.SUSPENDED, reason, now);
    retry(handle, message, new Retry(0, now, message.form(), reason), now);
  }

  private void move(
      Handle handle, Chat chat, OutboxMessage message, SendResult.ChatMoved moved, Instant now) {
    retry(handle, message, new Retry(0, now, message.form(), "the chat moved"), now);
    move.follow(handle, chat, moved.address(), now);
  }

  private void refuse(Handle handle, OutboxMessage message, String reason, Instant now) {
    if (message.form() == OutboxForm.RICH) {
      retry(handle, message, new Retry(0, now, OutboxForm.PLAIN, reason), now);
    } else if (message.edits() != null) {
      refuseChange(handle, message, reason, now);
    } else {
      LOG.warn("message {} is dead: {}", message.id(), reason);
      outcomes.markDead(handle, message.id(), reason, now);
    }
  }

  /** Somebody waits for a reply, wherever it stands. */
  private void refuseChange(Handle handle, OutboxMessage message, String reason, Instant now) {
    switch (message.priority()) {
      case REPLY -> outcomes.detach(handle, message.id(), reason, now);
      case URGENT, NEWS, NOTICE -> drop(handle, message, reason, now);
    }
  }

  /** Nobody waits for a change to what was told. */
  private void drop(Handle handle, OutboxMessage message, String reason, Instant now) {
    LOG.info("change {} of message {} was dropped: {}", message.id(), message.edits(), reason);
    outcomes.markDropped(handle, message.id(), reason, now);
  }
}
