package dev.sokbo.poll;

import dev.sokbo.feed.Feed;

/** A feed that is about to be polled, with what earlier polls left. */
public record DueFeed(Feed feed, PollHistory history) {}
