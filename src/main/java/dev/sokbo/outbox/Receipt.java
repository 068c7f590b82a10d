package dev.sokbo.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message so far.
 *
 * @param changedAt since when it is in this state
 * @param error the last trouble, if any
 */
public record Receipt(OutboxState state, Instant changedAt, @Nullable String error) {}
