package dev.sokbo.cluster;

/**
 * An article that another one tells the same story as, by its slot.
 *
 * @param similarity of their titles, or of their leads, 0 to 1
 * @param sureness of several matches the surest counts
 */
record Match(int slot, Relation relation, double similarity, double sureness) {}
