package dev.sokbo.delivery;

/**
 * One platform message that waits in the outbox.
 *
 * @param body the message as JSON, unread
 * @param deliveryKey names this message to the platform at every try
 * @param attempts tries that surely failed
 * @param resends tries made although an earlier one may have arrived
 */
record OutboxMessage(
    long id,
    long chatId,
    String deliveryKey,
    String body,
    OutboxForm form,
    OutboxState state,
    int attempts,
    int resends) {}
