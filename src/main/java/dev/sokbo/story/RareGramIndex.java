package dev.sokbo.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the entries that share one of an entry's rarest features. */
final class RareGramIndex {

  /**
   * Two reports of one event nearly always share one of so many features (measured on headlines).
   */
  private static final int RAREST = 12;

  private final Rarity titles;
  private final Rarity leads;
  private final Map<Integer, List<Article>> articles = new HashMap<>();
  private final Map<Long, int[]> posted = new HashMap<>();

  RareGramIndex(Rarity titles, Rarity leads) {
    this.titles = titles;
    this.leads = leads;
  }

  void add(Article article) {
    int[] grams = rarest(article);
    posted.put(article.entryId, grams);
    for (int gram : grams) {
      articles.computeIfAbsent(gram, key -> new ArrayList<>(1)).add(article);
    }
  }

  void remove(Article article) {
    int[] grams = posted.remove(article.entryId);
    for (int gram : grams == null ? new int[0] : grams) {
      List<Article> sharing = articles.get(gram);
      if (sharing != null && sharing.remove(article) && sharing.isEmpty()) {
        articles.remove(gram);
      }
    }
  }

  Set<Article> candidates(Article article) {
    Set<Article> found = new HashSet<>();
    for (int gram : rarest(article)) {
      found.addAll(articles.getOrDefault(gram, List.of()));
    }
    return found;
  }

  private int[] rarest(Article article) {
    return IntStream.concat(rarest(article.title, titles), rarest(article.lead, leads))
        .distinct()
        .toArray();
  }

  private static IntStream rarest(int[] grams, Rarity rarity) {
    return IntStream.of(grams)
        .boxed()
        .sorted((left, right) -> Double.compare(rarity.of(right), rarity.of(left)))
        .limit(RAREST)
        .mapToInt(Integer::intValue);
  }
}
