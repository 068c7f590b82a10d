package dev.sokbo.outbox;

import java.time.Instant;

/**
 * A message at its chat.
 *
 * @param body what it says, as JSON, unread
 * @param at when it came there
 */
public record Delivered(long chatId, String body, String platformMessageId, Instant at) {}
