package dev.sokbo.query;

import dev.sokbo.query.QueryMistake.Kind;
import dev.sokbo.text.Capitals;
import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;
import dev.sokbo.text.WordTails;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells words that nearly every entry holds, and which a watch therefore can't consist of. */
final class Breadth {

  private static final Set<String> FILLERS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "how",
          "in", "is", "it", "its", "new", "not", "of", "on", "or", "that", "the", "this", "to",
          "was", "what", "why", "will", "with", "및", "등", "위해", "대한", "관련", "통해", "있는", "있다", "한다",
          "했다", "기자");

  /** Nearly every entry has a word that begins with a given syllable, or with two letters. */
  private static final int SHORTEST_PREFIX = 2;

  private static final int SHORTEST_LATIN_PREFIX = 3;

  private Breadth() {}

  /** What is wrong with a term as the whole of a query; null when nothing is. */
  static @Nullable QueryMistake mistake(QueryToken token, String term) {
    String folded = Folded.term(term);
    boolean acronym = Capitals.demandedBy(term) == Capitals.ALL;
    if (!acronym && (WordTails.isBareParticle(folded) || FILLERS.contains(folded))) {
      return QueryMistake.at(Kind.TOO_COMMON, token.position(), term);
    }
    return letters(folded) == 1 && !isDistinct(folded)
        ? QueryMistake.at(Kind.TOO_SHORT, token.position(), term)
        : null;
  }

  /**
   * What is wrong with a part of words as the whole of a query; null when nothing is.
   *
   * @param starred how it is written with its stars
   */
  static @Nullable QueryMistake partMistake(QueryToken token, String part, String starred) {
    String folded = Folded.term(part);
    boolean latin = folded.chars().allMatch(unit -> Script.of((char) unit) == Script.LATIN);
    return letters(folded) < (latin ? SHORTEST_LATIN_PREFIX : SHORTEST_PREFIX)
        ? QueryMistake.at(Kind.SHORT_PREFIX, token.position(), starred.formatted(part))
        : null;
  }

  /** Do signs make something else of a letter, as in C++ and C#? */
  private static boolean isDistinct(String folded) {
    return folded.endsWith("+") || folded.endsWith("#");
  }

  /** How many letters and digits a text has. */
  static long letters(String text) {
    return Folded.term(text).chars().filter(unit -> Script.of((char) unit) != Script.NONE).count();
  }
}
