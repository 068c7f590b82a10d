package dev.sokbo.query;

import dev.sokbo.query.QueryMistake.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a query into its pieces. */
final class QueryLexer {

  private static final String QUOTES = "\"“”„＂";
  private static final String OPENING = "(（";
  private static final String CLOSING = ")）";
  private static final String MINUS = "-−–－";
  private static final String EQUALS = "=＝";
  private static final String COMMAS = ",，、";
  private static final String COLONS = ":：";
  private static final String ENDS_WORD = QUOTES + OPENING + CLOSING + EQUALS;

  private final String query;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  QueryLexer(String query) {
    this.query = query.replace('＊', '*');
  }

  List<QueryToken> all() throws QueryMistakeException {
    while (at < query.length()) {
      char unit = query.charAt(at);
      if (isSpace(unit)) {
        at++;
      } else if (QUOTES.indexOf(unit) >= 0) {
        quoted();
      } else {
        signOrWord(sign(unit));
      }
    }
    tokens.add(new QueryToken(QueryToken.Type.END, "", query.length()));
    return tokens;
  }

  private void signOrWord(QueryToken.@Nullable Type sign) throws QueryMistakeException {
    if (sign == null) {
      word();
    } else {
      tokens.add(new QueryToken(sign, query.substring(at, at + 1), at));
      at++;
    }
  }

  private static QueryToken.@Nullable Type sign(char unit) {
    if (OPENING.indexOf(unit) >= 0) {
      return QueryToken.Type.OPEN;
    }
    if (CLOSING.indexOf(unit) >= 0) {
      return QueryToken.Type.CLOSE;
    }
    if (MINUS.indexOf(unit) >= 0) {
      return QueryToken.Type.NOT;
    }
    if (EQUALS.indexOf(unit) >= 0) {
      return QueryToken.Type.EQUALS;
    }
    return COMMAS.indexOf(unit) >= 0 ? QueryToken.Type.COMMA : null;
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
    boolean starred = at < query.length() && query.charAt(at) == '*';
    at += starred ? 1 : 0;
    tokens.add(
        new QueryToken(starred ? QueryToken.Type.PREFIX : QueryToken.Type.QUOTED, text, start));
  }

  private void word() throws QueryMistakeException {
    int start = at;
    while (at < query.length() && !endsWord(at)) {
      if (isColon(at) && isLetters(start, at)) {
        limit(start);
        return;
      }
      at++;
    }
    tokens.add(wordOrOperator(query.substring(start, at), start));
  }

  private void limit(int start) throws QueryMistakeException {
    String name = query.substring(start, at++);
    if (Limit.named(name).isEmpty()) {
      throw new QueryMistakeException(QueryMistake.at(Kind.UNKNOWN_LIMIT, start, name + ":"));
    }
    tokens.add(new QueryToken(QueryToken.Type.LIMIT, name, start));
  }

  private static QueryToken wordOrOperator(String text, int start) throws QueryMistakeException {
    if (text.startsWith("*") && text.length() > 1) {
      return inside(text, start);
    }
    int star = text.indexOf('*');
    if (star >= 0 && star < text.length() - 1) {
      throw new QueryMistakeException(QueryMistake.at(Kind.STAR, start + star, "*"));
    }
    return switch (text) {
      case "AND" -> new QueryToken(QueryToken.Type.AND, text, start);
      case "OR" -> new QueryToken(QueryToken.Type.OR, text, start);
      case "NOT" -> new QueryToken(QueryToken.Type.NOT, text, start);
      default ->
          star < 0
              ? new QueryToken(QueryToken.Type.WORD, text, start)
              : new QueryToken(QueryToken.Type.PREFIX, text.substring(0, star), start);
    };
  }

  private static QueryToken inside(String text, int start) throws QueryMistakeException {
    int end = text.endsWith("*") ? text.length() - 1 : text.length();
    int star = text.indexOf('*', 1);
    if (star >= 0 && star < end) {
      throw new QueryMistakeException(QueryMistake.at(Kind.STAR, start + star, "*"));
    }
    return new QueryToken(QueryToken.Type.INSIDE, text.substring(1, Math.max(1, end)), start);
  }

  private boolean endsWord(int index) {
    char unit = query.charAt(index);
    return isSpace(unit)
        || ENDS_WORD.indexOf(unit) >= 0
        || (COMMAS.indexOf(unit) >= 0 && !isWithinNumber(index));
  }

  /** A comma as in 1,000. */
  private boolean isWithinNumber(int index) {
    return index > 0
        && index + 1 < query.length()
        && Character.isDigit(query.charAt(index - 1))
        && Character.isDigit(query.charAt(index + 1));
  }

  private boolean isColon(int index) {
    return COLONS.indexOf(query.charAt(index)) >= 0;
  }

  private boolean isLetters(int from, int to) {
    return from < to && query.substring(from, to).chars().allMatch(Character::isLetter);
  }

  private static boolean isSpace(char unit) {
    return unit <= ' ' || Character.isSpaceChar(unit);
  }
}
