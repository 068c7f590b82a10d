package dev.sokbo.query;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.query.QueryMistake.Kind;
import java.util.List;

/** The tokens of one query, from left to right, within the limits of a query. */
final class QueryTokens {

  private final List<QueryToken> tokens;
  private int next;
  private int terms;
  private int depth;

  QueryTokens(List<QueryToken> tokens) {
    this.tokens = tokens;
  }

  QueryToken peek() {
    return tokens.get(next);
  }

  /** The token that is so many after the next; the end where there is none. */
  QueryToken peek(int ahead) {
    return tokens.get(Math.min(next + ahead, tokens.size() - 1));
  }

  QueryToken take() {
    return tokens.get(next++);
  }

  void skip(int count) {
    next += count;
  }

  /** Goes past the next token if it is of a type. */
  boolean take(QueryToken.Type type) {
    boolean there = peek().type() == type;
    next += there ? 1 : 0;
    return there;
  }

  /** Goes past a token that begins a nested part, to be followed by {@link #ascend}. */
  QueryToken descend() throws QueryMistakeException {
    if (++depth > QueryParser.DEEPEST) {
      throw limit(Kind.TOO_DEEP, peek(), QueryParser.DEEPEST);
    }
    return take();
  }

  void ascend() {
    depth--;
  }

  /** Checks and counts a word or phrase that is searched for, given the token where it begins. */
  void count(QueryToken first, String text) throws QueryMistakeException {
    if (first.type() == QueryToken.Type.QUOTED && text.isEmpty()) {
      throw mistake(Kind.EMPTY_QUOTES, first);
    }
    if (++terms > QueryParser.MOST_TERMS) {
      throw limit(Kind.TOO_MANY_TERMS, first, QueryParser.MOST_TERMS);
    }
    if (text.length() > Lexicon.LONGEST_TERM) {
      throw limit(Kind.TERM_TOO_LONG, first, Lexicon.LONGEST_TERM);
    }
    if (Breadth.letters(text) == 0) {
      throw mistake(Kind.NO_LETTERS, first);
    }
  }

  static QueryMistakeException mistake(Kind kind, QueryToken token) {
    return new QueryMistakeException(QueryMistake.at(kind, token.position(), token.text()));
  }

  private static QueryMistakeException limit(Kind kind, QueryToken token, int limit) {
    return new QueryMistakeException(new QueryMistake(kind, token.position(), token.text(), limit));
  }
}
