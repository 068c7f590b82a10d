package dev.sokbo.query;

import java.util.List;

/**
 * A piece of a query.
 *
 * @param text as written, without quotes, without stars, without a limit's colon
 * @param position its first UTF-16 unit in the query
 */
record QueryToken(Type type, String text, int position) {

  /** What a piece is. */
  enum Type {
    WORD,
    QUOTED,
    /** A word or quoted phrase with a star behind it. */
    PREFIX,
    /** A word with a star before it, and perhaps one behind. */
    INSIDE,
    /** The name of a {@link Limit} with its colon. */
    LIMIT,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    EQUALS,
    COMMA,
    END
  }

  /** The pieces of a query, the last of them its end. */
  static List<QueryToken> all(String query) throws QueryMistakeException {
    return new QueryLexer(query).all();
  }

  /** Would a text, put into a query as it is, be read as one word? */
  static boolean isWord(String text) {
    List<QueryToken> words = words(text);
    return words.size() == 1 && words.getFirst().text().equals(text);
  }

  /** Would a text, put into a query as it is, be read as words and nothing else? */
  static boolean isWords(String text) {
    return !words(text).isEmpty();
  }

  /** The words that a text consists of; none where it has anything else. */
  private static List<QueryToken> words(String text) {
    try {
      List<QueryToken> tokens = all(text);
      List<QueryToken> words = tokens.subList(0, tokens.size() - 1);
      return words.stream().allMatch(token -> token.type == Type.WORD) ? words : List.of();
    } catch (QueryMistakeException e) {
      return List.of();
    }
  }
}
