package dev.sokbo.story;

/**
 * An entry whose story is known: what {@link Clusterer#remember} takes.
 *
 * @param headEntryId the head of its story
 */
public record PlacedEntry(long entryId, long headEntryId, StoryText text) {}
