package dev.sokbo.scan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands at the end of a pattern of a {@link Trie}: most often one form. */
sealed interface Post<C> permits Form, Several {

  /** A form in front of what stands there already. */
  static <C> Post<C> joined(Form<C> form, @Nullable Post<C> others) {
    return others == null ? form : new Several<>(form, others);
  }

  /** The same, in its order, without what belongs to an owner; null when nothing is left. */
  static <C> @Nullable Post<C> without(@Nullable Post<C> posts, C owner) {
    List<Form<C>> kept = new ArrayList<>();
    for (Post<C> post = posts; post != null; post = post.rest()) {
      if (!post.first().owner().equals(owner)) {
        kept.add(post.first());
      }
    }
    Post<C> left = null;
    for (Form<C> form : kept.reversed()) {
      left = joined(form, left);
    }
    return left;
  }

  /** The first form. */
  Form<C> first();

  /** What stands there besides. */
  @Nullable Post<C> rest();
}
