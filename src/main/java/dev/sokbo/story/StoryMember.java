package dev.sokbo.story;

import dev.sokbo.cluster.Relation;

/**
 * An entry's place in its story.
 *
 * @param similarity by which it was joined, 0 to 1; 1 for the head
 */
public record StoryMember(long entryId, long storyId, Relation relation, double similarity) {}
