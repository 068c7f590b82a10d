package dev.sokbo.outbox;

import java.time.Instant;

/** That a platform wants to be sent nothing to a chat before a time. */
public record Silence(long chatId, Instant until) {}
