package dev.sokbo.match;

import dev.sokbo.match.QueryMistake.Kind;
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

  private Breadth() {}

  /** What is wrong with a term as the whole of a query; null when nothing is. */
  static @Nullable QueryMistake mistake(QueryToken token) {
    String folded = Folded.term(token.text());
    boolean acronym = Capitals.demandedBy(token.text()) == Capitals.ALL;
    if (!acronym && (WordTails.isBareParticle(folded) || FILLERS.contains(folded))) {
      return QueryMistake.at(Kind.TOO_COMMON, token.position(), token.text());
    }
    return letters(folded) == 1
        ? QueryMistake.at(Kind.TOO_SHORT, token.position(), token.text())
        : null;
  }

  /** How many letters and digits a text has. */
  static long letters(String text) {
    return Folded.term(text).chars().filter(unit -> Script.of((char) unit) != Script.NONE).count();
  }
}
