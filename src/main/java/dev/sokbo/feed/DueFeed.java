package dev.sokbo.feed;

import org.jdbi.v3.core.mapper.Nested;

/** A feed that is about to be polled, with what earlier polls left. */
public record DueFeed(@Nested Feed feed, @Nested PollHistory history) {}
