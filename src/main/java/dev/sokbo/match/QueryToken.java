package dev.sokbo.match;

import dev.sokbo.match.QueryMistake.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a query.
 *
 * @param text as written, without quotes
 * @param position its first UTF-16 unit in the query
 */
record QueryToken(Type type, String text, int position) {

  /** What a piece is. */
  enum Type {
    WORD,
    QUOTED,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    END
  }

  /** The pieces of a query, the last of them its end. */
  static List<QueryToken> all(String query) throws QueryMistakeException {
    return new Lexer(query).all();
  }

  private static final class Lexer {

    private static final String QUOTES = "\"“”„＂";
    private static final String OPENING = "(（";
    private static final String CLOSING = ")）";
    private static final String MINUS = "-−–";

    private final String query;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    Lexer(String query) {
      this.query = query;
    }

    List<QueryToken> all() throws QueryMistakeException {
      while (at < query.length()) {
        char unit = query.charAt(at);
        if (isSpace(unit)) {
          at++;
        } else if (OPENING.indexOf(unit) >= 0) {
          single(Type.OPEN);
        } else if (CLOSING.indexOf(unit) >= 0) {
          single(Type.CLOSE);
        } else if (MINUS.indexOf(unit) >= 0) {
          single(Type.NOT);
        } else if (QUOTES.indexOf(unit) >= 0) {
          quoted();
        } else {
          word();
        }
      }
      tokens.add(new QueryToken(Type.END, "", query.length()));
      return tokens;
    }

    private void single(Type type) {
      tokens.add(new QueryToken(type, query.substring(at, at + 1), at));
      at++;
    }

    private void quoted() throws QueryMistakeException {
      int start = at++;
      while (at < query.length() && QUOTES.indexOf(query.charAt(at)) < 0) {
        at++;
      }
      if (at == query.length()) {
        throw new QueryMistakeException(
            QueryMistake.at(Kind.UNCLOSED_QUOTE, start, query.substring(start)));
      }
      String text = query.substring(start + 1, at++).strip().replaceAll("\\s+", " ");
      tokens.add(new QueryToken(Type.QUOTED, text, start));
    }

    private void word() {
      int start = at;
      while (at < query.length() && !endsWord(query.charAt(at))) {
        at++;
      }
      String text = query.substring(start, at);
      Type type =
          switch (text) {
            case "AND" -> Type.AND;
            case "OR" -> Type.OR;
            case "NOT" -> Type.NOT;
            default -> Type.WORD;
          };
      tokens.add(new QueryToken(type, text, start));
    }

    private static boolean endsWord(char unit) {
      return isSpace(unit) || (OPENING + CLOSING + QUOTES).indexOf(unit) >= 0;
    }

    private static boolean isSpace(char unit) {
      return unit <= ' ' || Character.isSpaceChar(unit);
    }
  }
}
