package dev.sokbo.canonical;

import org.jspecify.annotations.Nullable;

/** What was found in an XML document. */
public sealed interface TreeResult {

  /** A feed. */
  record Feed(FeedTree tree) implements TreeResult {}

  /**
   * Something else.
   *
   * @param rootTag the name of the first element; absent where there is none
   */
  record NoFeed(@Nullable String rootTag) implements TreeResult {}
}
