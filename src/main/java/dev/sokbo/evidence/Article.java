package dev.sokbo.evidence;

import dev.sokbo.gram.GramReader;
import dev.sokbo.gram.Word;
import dev.sokbo.headline.TitleText;
import dev.sokbo.numeral.Numerals;
import dev.sokbo.quotation.Abbreviations;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
  private @Nullable Numerals numerals;
  private @Nullable Cues cues;
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

  Numerals numerals() {
    Numerals known = numerals;
    if (known == null) {
      known = Numerals.of(text.whole());
      numerals = known;
    }
    return known;
  }

  Cues cues() {
    Cues known = cues;
    if (known == null) {
      known = Cues.in(text.body());
      cues = known;
    }
    return known;
  }

  /** Whether it is one of a series that comes every day under nearly the same words. */
  boolean recurring() {
    return isTagged(CueWords::isSeriesTag) || cues().recurring();
  }

  /** Whether it belongs to a column that comes again and again, by a tag or its ending. */
  boolean column() {
    return isTagged(CueWords::isColumnTag)
        || text.body().endsWith(", more")
        || text.body().endsWith("(podcast)");
  }

  /** Whether it tells what somebody thinks of the news. */
  boolean opinion() {
    return isTagged(CueWords::isOpinionTag);
  }

  private boolean isTagged(Predicate<String> kind) {
    for (String tag : text.tags()) {
      if (kind.test(tag)) {
        return true;
      }
    }
    return false;
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

  /** How many words of the title have half of their features in another. */
  int wordsIn(Article other) {
    int count = 0;
    for (Word word : words()) {
      count += other.has(word) ? 1 : 0;
    }
    return count;
  }

  /** Whether the title has half of the features of a word. */
  boolean has(Word word) {
    return word.isHalfAmong(grams());
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
   * Whether the title has most of the features of a name, of the first word where it has several,
   * or an actor that it shortens.
   */
  boolean names(String name) {
    return name.length() == 1 ? hasWordOf(name) : namesInFull(name);
  }

  /** Whether a word begins with a syllable, as 윤대통령 does with that of the surname alone. */
  private boolean hasWordOf(String syllable) {
    for (Word word : words()) {
      if (word.text.startsWith(syllable)) {
        return true;
      }
    }
    return false;
  }

  private boolean namesInFull(String name) {
    int space = name.indexOf(' ');
    int[] wanted = GramReader.sorted(space < 0 ? name : name.substring(0, space));
    return wanted.length == 0
        || 2 * found(wanted) > wanted.length
        || Abbreviations.areAlike(name, headline().actor())
        || hasLongFormOf(name);
  }

  /** Whether a name is the short form of a much longer word of the title, as 배민 is of 배달의민족. */
  boolean hasLongFormOf(String name) {
    for (Word word : words()) {
      if (word.text.length() > name.length() + 1 && Abbreviations.shortens(name, word.text)) {
        return true;
      }
    }
    return false;
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
}
