package dev.sokbo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Puts entries that report the same thing into one story. An entry joins the story of the one entry
 * that it is most like, or opens a story of its own; two stories never grow together. Entries that
 * came out more than {@link #WINDOW} apart are never compared.
 *
 * <p>Not thread-safe: one thread at a time.
 */
public final class Clusterer {

  /** Follow-ups of later days are news of their own. */
  public static final Duration WINDOW = Duration.ofDays(3);

  /** What a link must hold in common with its own title when one feed gives it to two entries. */
  private static final double SAME_PAGE = 0.20;

  private final Rarity titles = new Rarity();
  private final Rarity leads = new Rarity();
  private final Comparison comparison = new Comparison(titles, leads);
  private final RareGramIndex index = new RareGramIndex(titles, leads);
  private final Map<Long, Article> articles = new HashMap<>();
  private final Map<String, List<Article>> byUrl = new HashMap<>();
  private final NavigableSet<Article> byAge =
      new TreeSet<>(
          Comparator.<Article, Instant>comparing(article -> article.at)
              .thenComparingLong(article -> article.entryId));

  /** Finds the story of an entry and takes the entry in. An entry that is known is placed anew. */
  public Placement place(long entryId, StoryText text) {
    Article article = meet(entryId, text);
    Placement placement = best(article).orElseGet(() -> Placement.head(entryId));
    add(article, placement.headEntryId());
    return placement;
  }

  /** Takes in an entry whose story is known already, as after a start. */
  public void remember(long entryId, StoryText text, long headEntryId) {
    Article article = meet(entryId, text);
    add(article, headEntryId);
  }

  /** Lets go of an entry, as when the transaction that stored it was rolled back. */
  public void forget(long entryId) {
    Article article = articles.remove(entryId);
    if (article != null) {
      byAge.remove(article);
      index.remove(article);
      forgetUrl(article);
    }
  }

  /** Lets go of all entries that came out before an instant. */
  public void forgetBefore(Instant instant) {
    while (!byAge.isEmpty() && byAge.first().at.isBefore(instant)) {
      forget(byAge.first().entryId);
    }
  }

  private Article meet(long entryId, StoryText text) {
    forget(entryId);
    Article article = new Article(entryId, text);
    titles.count(article.title);
    leads.count(article.lead);
    return article;
  }

  private void add(Article article, long headEntryId) {
    article.joinStoryOf(headEntryId);
    articles.put(article.entryId, article);
    byAge.add(article);
    index.add(article);
    if (article.url != null) {
      byUrl.computeIfAbsent(article.url, key -> new ArrayList<>(1)).add(article);
    }
  }

  private void forgetUrl(Article article) {
    if (article.url != null) {
      byUrl.computeIfPresent(
          article.url,
          (url, sharing) -> sharing.remove(article) && sharing.isEmpty() ? null : sharing);
    }
  }

  private Optional<Placement> best(Article article) {
    return samePage(article).or(() -> mostAlike(article));
  }

  private Optional<Placement> mostAlike(Article article) {
    Match best = null;
    for (Article candidate : index.candidates(article)) {
      Match match = withinWindow(article, candidate) ? comparison.match(article, candidate) : null;
      if (match != null && (best == null || match.betterThan(best))) {
        best = match;
      }
    }
    return Optional.ofNullable(best).map(Match::placement);
  }

  private Optional<Placement> samePage(Article article) {
    if (article.url == null) {
      return Optional.empty();
    }
    return byUrl.getOrDefault(article.url, List.of()).stream()
        .filter(other -> withinWindow(article, other))
        .filter(
            other ->
                other.feedId != article.feedId
                    || titles.cosine(article.title, other.title) >= SAME_PAGE)
        .findFirst()
        .map(other -> new Placement(other.headEntryId(), Relation.COPY, 1));
  }

  private static boolean withinWindow(Article left, Article right) {
    return Duration.between(left.at, right.at).abs().compareTo(WINDOW) <= 0;
  }
}
