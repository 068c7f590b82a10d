package dev.sokbo.match;

import org.jspecify.annotations.Nullable;

/**
 * Something that stands at the end of a pattern of a {@link Trie}.
 *
 * @param next what else stands there
 */
record Post(Concept concept, Form form, @Nullable Post next) {

  Post(Concept concept, Form form) {
    this(concept, form, null);
  }

  static Post chain(Post first, @Nullable Post others) {
    return new Post(first.concept, first.form, others);
  }

  /** A chain without what belongs to a concept. */
  static @Nullable Post without(@Nullable Post chain, Concept concept) {
    Post left = null;
    for (Post post = chain; post != null; post = post.next) {
      if (post.concept != concept) {
        left = chain(post, left);
      }
    }
    return left;
  }
}
