package dev.sokbo.evidence;

import dev.sokbo.gram.GramReader;
import dev.sokbo.gram.Word;
import dev.sokbo.headline.Letters;
import dev.sokbo.headline.TitleText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is compared. What only few comparisons ask for is worked out when it is asked for.
 */
public final class Article {

  /** Stands for a feed that nobody knows. */
  private static final long UNKNOWN_FEED = 0;

  private static final double LIKELY_OF_ONE_FEED = 0.5;

  public final long feedId;
  public final Instant at;
  public final TitleText text;

  private @Nullable Headline headline;
  private int @Nullable [] grams;
  private @Nullable List<Word> words;

  /** An article that a feed published at a time. */
  public Article(long feedId, Instant at, TitleText text) {
    this.feedId = feedId;
    this.at = at;
    this.text = text;
  }

  /** How likely it is that both came from one feed, 0 to 1. */
  double likelyOfFeedOf(Article other) {
    boolean known = feedId != UNKNOWN_FEED && other.feedId != UNKNOWN_FEED;
    return known ? (feedId == other.feedId ? 1 : 0) : LIKELY_OF_ONE_FEED;
  }

  Headline headline() {
    Headline known = headline;
    if (known == null) {
      known = Headline.of(text);
      headline = known;
    }
    return known;
  }

  /** Whether titles and tags have the same letters and digits. */
  boolean readsLike(Article other) {
    return key(text.whole()).equals(key(other.text.whole()));
  }

  private static String key(String text) {
    char[] key = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Letters.inWord(text.charAt(i))) {
        key[length++] = text.charAt(i);
      }
    }
    return new String(key, 0, length);
  }

  /** The words of the title. */
  List<Word> words() {
    List<Word> known = words;
    if (known == null) {
      known = Word.of(text.body());
      words = known;
    }
    return known;
  }

  /** Whether the title has most of the features of any of some words. */
  boolean hasAnyOfWords(List<Word> others) {
    for (Word word : others) {
      if (word.isAmong(grams())) {
        return true;
      }
    }
    return false;
  }

  private int[] grams() {
    int[] known = grams;
    if (known == null) {
      known = GramReader.sorted(text.body());
      grams = known;
    }
    return known;
  }

  /**
   * Whether the title has at least half of the features of a name, of the first word where it has
   * several, or an actor that it shortens.
   */
  boolean names(String name) {
    int space = name.indexOf(' ');
    int[] wanted = GramReader.sorted(space < 0 ? name : name.substring(0, space));
    return 2 * found(wanted) >= wanted.length
        || shortens(name, headline().actor())
        || shortens(headline().actor(), name);
  }

  /** Whether the title has at least a third of the features of any of some names. */
  boolean hasAnyOf(List<String> names) {
    for (String name : names) {
      int[] wanted = GramReader.sorted(name);
      if (3 * found(wanted) >= wanted.length) {
        return true;
      }
    }
    return false;
  }

  private int found(int[] wanted) {
    int[] own = grams();
    int found = 0;
    for (int gram : wanted) {
      found += Arrays.binarySearch(own, gram) >= 0 ? 1 : 0;
    }
    return found;
  }

  /** Whether a name's letters come in order in a longer one that begins alike, as 한투 in 한국투자. */
  static boolean shortens(String brief, String name) {
    if (brief.length() < 2 || name.isEmpty() || brief.charAt(0) != name.charAt(0)) {
      return false;
    }
    int from = 0;
    for (int i = 0; i < brief.length(); i++) {
      from = name.indexOf(brief.charAt(i), from) + 1;
      if (from == 0) {
        return false;
      }
    }
    return true;
  }
}
