package dev.sokbo.scan;

import org.jspecify.annotations.Nullable;

/**
 * Something that stands at the end of a pattern of a {@link Trie}.
 *
 * @param owner whose form it is
 * @param next what else stands there
 */
record Post<C>(C owner, Form form, @Nullable Post<C> next) {

  Post(C owner, Form form) {
    this(owner, form, null);
  }

  static <C> Post<C> chain(Post<C> first, @Nullable Post<C> others) {
    return new Post<>(first.owner, first.form, others);
  }

  /** A chain without what belongs to an owner. */
  static <C> @Nullable Post<C> without(@Nullable Post<C> chain, C owner) {
    Post<C> left = null;
    for (Post<C> post = chain; post != null; post = post.next) {
      if (!post.owner.equals(owner)) {
        left = chain(post, left);
      }
    }
    return left;
  }
}
