package dev.sokbo.owed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story that a chat is to be told.
 *
 * @param entryId the entry by which it came to be owed
 * @param messageId the outbox message that tells it; absent until then
 */
public record Owed(
    long id, long chatId, long storyId, long entryId, Instant owedAt, @Nullable Long messageId) {}
