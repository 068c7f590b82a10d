package dev.sokbo.cadence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a chat gets its digests.
 *
 * @param nextAt when the next is due; absent while nothing is owed
 * @param digestedAt when the last was composed; absent when there was none
 */
public record ChatCadence(
    long chatId, Cadence cadence, @Nullable Instant nextAt, @Nullable Instant digestedAt) {}
