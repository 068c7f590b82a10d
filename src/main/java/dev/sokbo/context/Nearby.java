package dev.sokbo.context;

import dev.sokbo.scan.Occurrence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sweeps once over an entry and tells which of some words stands near what is asked for. */
final class Nearby {

  /** A word at most so many units away stands in the same headline. */
  static final int HEADLINE = 60;

  private final List<Occurrence> words;
  private final int distance;
  private int next;

  /**
   * Takes words in the entry's order.
   *
   * @param distance the most UTF-16 units of the folded text between a word and what it is near to
   */
  Nearby(List<Occurrence> words, int distance) {
    this.words = words;
    this.distance = distance;
  }

  /** The first word near an occurrence, in its field; to be asked in the entry's order. */
  @Nullable Occurrence to(Occurrence occurrence) {
    while (next < words.size() && isBehind(words.get(next), occurrence)) {
      next++;
    }
    if (next == words.size()) {
      return null;
    }
    Occurrence candidate = words.get(next);
    return isNear(candidate, occurrence) ? candidate : null;
  }

  /** How many words stand near an occurrence; to be asked after {@link #to}, for the same one. */
  int many(Occurrence occurrence) {
    int many = 0;
    for (Occurrence word : words.subList(next, words.size())) {
      if (!isNear(word, occurrence)) {
        break;
      }
      many++;
    }
    return many;
  }

  private boolean isNear(Occurrence word, Occurrence occurrence) {
    return word.field() == occurrence.field() && word.start() <= occurrence.end() + distance;
  }

  private boolean isBehind(Occurrence word, Occurrence occurrence) {
    int fields = word.field().compareTo(occurrence.field());
    return fields < 0 || (fields == 0 && word.end() < occurrence.start() - distance);
  }
}
