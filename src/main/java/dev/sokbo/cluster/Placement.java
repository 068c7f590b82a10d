package dev.sokbo.cluster;

/**
 * Where the clusterer put an entry.
 *
 * @param headEntryId the first entry of its story; the entry itself when it opens one
 * @param similarity to the entry that it was joined by, 0 to 1; 1 for a head
 */
public record Placement(long headEntryId, Relation relation, double similarity) {

  static Placement head(long entryId) {
    return new Placement(entryId, Relation.HEAD, 1);
  }
}
