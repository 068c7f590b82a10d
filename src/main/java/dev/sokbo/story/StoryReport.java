package dev.sokbo.story;

import java.time.Instant;

/** That a feed reported a story. */
public record StoryReport(long feedId, Instant at) {}
