package dev.sokbo.story;

import java.time.Instant;

/**
 * What several entries report alike.
 *
 * @param headEntryId the entry that opened it
 * @param headline the title of its newest entry
 * @param firstAt when the head came out
 * @param lastAt when the newest entry came out
 */
public record Story(long id, long headEntryId, String headline, Instant firstAt, Instant lastAt) {}
