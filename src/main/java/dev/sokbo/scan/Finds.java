package dev.sokbo.scan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What several walks have found, to be reported walk by walk. */
final class Finds<C> {

  private static final int NONE = -1;

  private final Searched searched;
  private final Scan.Listener<C> listener;

  /** The first and the last find of each walk. */
  private final int[] first;

  private final int[] last;

  private @Nullable Post<C>[] posts;

  /** Where in the text each ends, and the next of the same walk. */
  private int[] ends;

  private int[] next;
  private int count;

  Finds(Searched searched, Scan.Listener<C> listener, int walks) {
    this.searched = searched;
    this.listener = listener;
    this.first = new int[walks];
    this.last = new int[walks];
    this.posts = room(walks);
    this.ends = new int[walks];
    this.next = new int[walks];
    Arrays.fill(first, NONE);
  }

  /** Notes what ends at a place; nothing where it is nowhere. */
  void note(int walk, @Nullable Post<C> found, int end) {
    if (found == null || end < 0) {
      return;
    }
    if (count == ends.length) {
      grow();
    }
    posts[count] = found;
    ends[count] = end;
    next[count] = NONE;
    if (first[walk] == NONE) {
      first[walk] = count;
    } else {
      next[last[walk]] = count;
    }
    last[walk] = count;
    count++;
  }

  /** Reports and forgets what so many walks have found, each from where it began. */
  void report(int[] starts, int walks) {
    if (count == 0) {
      return;
    }
    for (int walk = 0; walk < walks; walk++) {
      for (int find = first[walk]; find != NONE; find = next[find]) {
        report(starts[walk], ends[find], posts[find]);
      }
      first[walk] = NONE;
    }
    count = 0;
  }

  private void report(int start, int end, @Nullable Post<C> posts) {
    for (Post<C> post = posts; post != null; post = post.rest()) {
      Form<C> form = post.first();
      listener.found(form.owner(), new Occurrence(searched, start, end, form));
    }
  }

  private void grow() {
    int larger = 2 * count;
    posts = Arrays.copyOf(posts, larger);
    ends = Arrays.copyOf(ends, larger);
    next = Arrays.copyOf(next, larger);
  }

  @SuppressWarnings("unchecked")
  private static <C> @Nullable Post<C>[] room(int size) {
    return (Post<C>[]) new Post<?>[size];
  }
}
