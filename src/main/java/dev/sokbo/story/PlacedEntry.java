package dev.sokbo.story;

import dev.sokbo.cluster.Clusterer;
import dev.sokbo.cluster.StoryText;

/**
 * An entry whose story is known: what {@link Clusterer#remember} takes.
 *
 * @param headEntryId the head of its story
 */
public record PlacedEntry(long entryId, long headEntryId, StoryText text) {}
