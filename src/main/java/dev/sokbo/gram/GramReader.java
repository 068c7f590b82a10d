package dev.sokbo.gram;

import dev.sokbo.headline.Letters;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a folded text apart into features, as hashes: each pair of neighbouring Hangul syllables or
 * Chinese characters within a word, and each Latin word or number whole, also where it is a part of
 * a Korean word. Korean words change their endings and their spacing, so pairs of syllables compare
 * them better than words do; pairs of Latin letters say nothing. A lone syllable behind Latin
 * letters or digits is a particle or a counter and no feature.
 *
 * <p>Its arrays serve one text after another. Not thread-safe.
 */
public final class GramReader {

  /** Words of European languages that tell no story from another, by their hashes. */
  private static final Set<Integer> EMPTY_WORDS =
      Stream.of(
              "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as",
              "and", "or", "is", "are", "was", "be", "it", "its", "that", "this", "after", "over",
              "into", "amid", "how", "why", "what", "will", "has", "have", "up", "you", "your",
              "we", "s", "de", "el", "los", "las", "que", "en", "del", "una", "por", "con", "para",
              "do", "dos", "das", "uma", "ao", "le", "les", "des", "et", "du", "dans", "une", "est",
              "pour", "der", "und", "von", "mit", "ist", "zu")
          .map(String::hashCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST_EMPTY_WORD = 5;

  /** The features in order of the text, as often as they occur; {@link #count} of them. */
  int[] grams;

  int count;

  /** For each word that has features, where they end; {@link #words} of them. */
  int[] wordEnds;

  int words;

  /** So many of the characters are compared in pairs. */
  int paired;

  private char[] text = {};
  private int end;

  GramReader() {
    this(128);
  }

  /** A reader of texts of mostly no more than so many characters. */
  GramReader(int length) {
    grams = new int[length];
    wordEnds = new int[length];
  }

  /** Reads the first characters of a text. */
  void read(char[] characters, int length) {
    read(characters, 0, length);
  }

  private void read(char[] characters, int from, int to) {
    text = characters;
    end = to;
    count = 0;
    words = 0;
    paired = 0;
    if (grams.length < to - from) {
      grams = new int[2 * (to - from)];
      wordEnds = new int[2 * (to - from)];
    }
    for (int i = from; i < end; i++) {
      if (Letters.inWord(text[i])) {
        i = word(i);
      }
    }
  }

  /** Takes in the word that starts at a place, and tells where it ends. */
  private int word(int start) {
    int first = count;
    int i = start;
    do {
      i = Letters.inPairs(text[i]) ? pairs(i, start) : letters(i);
    } while (i < end && Letters.inWord(text[i]));
    if (count > first) {
      wordEnds[words++] = count;
    }
    return i;
  }

  private int pairs(int start, int wordStart) {
    char[] characters = text;
    int limit = end;
    int found = count;
    int i = start + 1;
    int before = characters[start];
    while (i < limit && Letters.inPairs(characters[i])) {
      int next = characters[i++];
      grams[found++] = before << 16 | next;
      before = next;
    }
    if (start == wordStart && i == start + 1) {
      grams[found++] = before;
    }
    count = found;
    paired += i - start;
    return i;
  }

  private int letters(int start) {
    int i = start + 1;
    while (i < end && (isLetter(text[i]) || joins(i))) {
      i++;
    }
    boolean empty =
        i - start <= LONGEST_EMPTY_WORD && EMPTY_WORDS.contains(Stems.wholeHash(text, start, i));
    if (!empty) {
      grams[count++] = Synonyms.of(Stems.hash(text, start, i));
    }
    return i;
  }

  private static boolean isLetter(char c) {
    return Letters.inWord(c) && !Letters.inPairs(c);
  }

  /** Whether a point or apostrophe stands within a word, as in 2.5 and o'neill. */
  private boolean joins(int i) {
    return (text[i] == '.' || text[i] == '\'') && i + 1 < end && isLetter(text[i + 1]);
  }

  /** The distinct features of a text, in ascending order. */
  public static int[] sorted(String folded) {
    return new GramReader(folded.length()).sorted(folded.toCharArray(), 0, folded.length());
  }

  /** The distinct features of a part of a text, in ascending order. */
  int[] sorted(char[] characters, int from, int to) {
    read(characters, from, to);
    Arrays.sort(grams, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || grams[i] != grams[distinct - 1]) {
        grams[distinct++] = grams[i];
      }
    }
    return Arrays.copyOf(grams, distinct);
  }
}
