package dev.sokbo.outbox;

import java.time.Instant;

/** That something was sent to a chat, or tried to be. */
public record Attempt(long chatId, Instant at) {}
