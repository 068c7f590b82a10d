package dev.sokbo.query;

import dev.sokbo.text.Script;
import java.util.Optional;

/** Two Korean words that a query asks for as Korean writes them in one: 환경 대책 as 환경대책. */
public final class Compound {

  private Compound() {}

  /** The two parts of a query as one word, if both are plain Korean words. */
  public static Optional<Query.Word> of(Query first, Query second) {
    return korean(first)
        .flatMap(begin -> korean(second).map(end -> new Query.Word(begin + " " + end)));
  }

  private static Optional<String> korean(Query part) {
    if (part instanceof Query.Word word) {
      return Optional.of(word.text()).filter(Compound::isHangul);
    }
    return part instanceof Query.Known known
        ? known.entry().korean().stream().filter(Compound::isHangul).findFirst()
        : Optional.empty();
  }

  private static boolean isHangul(String text) {
    return text.chars().allMatch(unit -> Script.of((char) unit) == Script.HANGUL);
  }
}
