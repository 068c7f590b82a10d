package dev.sokbo.cluster;

import dev.sokbo.evidence.Article;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The articles that were last taken in or read, with what was worked out of their titles: most
 * reports of an event come soon after each other. A fixed number of them, a few megabytes.
 */
final class RecentArticles {

  private static final int SIZE = 1 << 12;

  private final @Nullable Article[] articles = new Article[SIZE];
  private final int[] slots = new int[SIZE];

  RecentArticles() {
    Arrays.fill(slots, SlotMap.NONE);
  }

  /** Takes the article of a slot in; one that is there of the same slot gives way. */
  void put(int slot, Article article) {
    int place = slot & (SIZE - 1);
    slots[place] = slot;
    articles[place] = article;
  }

  /** The article of a slot, read where it is not there. */
  Article get(int slot, Supplier<Article> reading) {
    int place = slot & (SIZE - 1);
    Article known = slots[place] == slot ? articles[place] : null;
    if (known != null) {
      return known;
    }
    Article read = reading.get();
    put(slot, read);
    return read;
  }
}
