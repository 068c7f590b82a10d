package dev.sokbo.outbox;

import dev.sokbo.messenger.Sound;
import org.jspecify.annotations.Nullable;

/**
 * One platform message that waits in the outbox.
 *
 * @param body the message as JSON, unread
 * @param deliveryKey names this message to the platform at every try
 * @param attempts tries that surely failed
 * @param resends tries made although an earlier one may have arrived
 * @param edits the platform's id of the message whose place it takes
 * @param thread the platform's id of the message that it answers to
 * @param document a file that comes with it, as JSON, unread
 */
public record OutboxMessage(
    long id,
    long chatId,
    String deliveryKey,
    Priority priority,
    String body,
    OutboxForm form,
    OutboxState state,
    int attempts,
    int resends,
    Sound sound,
    @Nullable String edits,
    @Nullable String thread,
    @Nullable String document) {}
