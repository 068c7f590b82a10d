package dev.sokbo.story;

/** An article that another one tells the same story as. */
record Match(Article article, Relation relation, double similarity) {

  /** More alike, or as alike and earlier. */
  boolean betterThan(Match other) {
    return similarity != other.similarity
        ? similarity > other.similarity
        : article.entryId < other.article.entryId;
  }

  Placement placement() {
    return new Placement(article.headEntryId(), relation, similarity);
  }
}
