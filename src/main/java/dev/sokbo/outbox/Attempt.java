package dev.sokbo.outbox;

import java.time.Instant;

/**
 * That something was sent to a chat, or tried to be.
 *
 * @param at when it was last
 * @param resends how often it was sent again, as it may not have arrived
 */
public record Attempt(long chatId, Instant at, int resends) {}
