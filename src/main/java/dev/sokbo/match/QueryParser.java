package dev.sokbo.match;

import dev.sokbo.match.QueryMistake.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries. Words stand for the lexicon's entries of that name, else for themselves; quotes
 * take words literally; a space or AND joins what must all hold, OR what may; {@code -} or NOT
 * excludes; parentheses group.
 *
 * <pre>
 *   any   = all { OR all }
 *   all   = one { [ AND ] one }
 *   one   = ( NOT | "-" ) one | "(" any ")" | quoted | word { word }
 * </pre>
 */
public final class QueryParser {

  /** The longest query, in UTF-16 units. */
  public static final int LONGEST = 500;

  /** The most terms in a query. */
  public static final int MOST_TERMS = 50;

  /** The deepest nesting of parentheses and exclusions. */
  public static final int DEEPEST = 20;

  /** The most words that a name of the lexicon is looked for in. */
  private static final int LONGEST_NAME = 6;

  private final Lexicon lexicon;

  public QueryParser(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Reads a query, or tells the first mistake in it. */
  public QueryParse parse(String query) {
    try {
      if (query.isBlank()) {
        throw new QueryMistakeException(QueryMistake.at(Kind.EMPTY, 0, ""));
      }
      if (query.length() > LONGEST) {
        throw new QueryMistakeException(new QueryMistake(Kind.TOO_LONG, LONGEST, "", LONGEST));
      }
      return new QueryParse.Parsed(new Descent(QueryToken.all(query)).query());
    } catch (QueryMistakeException e) {
      return new QueryParse.Refused(e.mistake());
    }
  }

  /**
   * A part of the query with what makes it match nearly everything, if it does: an AND is saved by
   * any part that tells enough, an OR is spoilt by any that doesn't.
   */
  private record Part(Query query, @Nullable QueryMistake broad) {}

  /** Recursive descent over the tokens of one query. */
  private final class Descent {

    private final List<QueryToken> tokens;
    private int next;
    private int terms;
    private int depth;

    Descent(List<QueryToken> tokens) {
      this.tokens = tokens;
    }

    Query query() throws QueryMistakeException {
      Part part = any();
      if (peek().type() == QueryToken.Type.CLOSE) {
        throw mistake(Kind.UNOPENED_PARENTHESIS, peek());
      }
      if (part.broad() != null) {
        throw new QueryMistakeException(part.broad());
      }
      return part.query();
    }

    private Part any() throws QueryMistakeException {
      List<Part> parts = new ArrayList<>(List.of(all()));
      while (take(QueryToken.Type.OR)) {
        parts.add(all());
      }
      QueryMistake broad = firstBroad(parts);
      return new Part(joined(parts, Query.Or::new), broad);
    }

    private Part all() throws QueryMistakeException {
      List<Part> parts = new ArrayList<>(List.of(one()));
      while (take(QueryToken.Type.AND) || startsOne()) {
        parts.add(one());
      }
      boolean tellsEnough = parts.stream().anyMatch(part -> part.broad() == null);
      return new Part(joined(parts, Query.And::new), tellsEnough ? null : firstBroad(parts));
    }

    private boolean startsOne() {
      return switch (peek().type()) {
        case WORD, QUOTED, OPEN, NOT -> true;
        case CLOSE, AND, OR, END -> false;
      };
    }

    private Part one() throws QueryMistakeException {
      QueryToken token = peek();
      return switch (token.type()) {
        case NOT -> exclusion(token);
        case OPEN -> group(token);
        case QUOTED -> quoted(token);
        case WORD -> word();
        case CLOSE, AND, OR, END -> throw mistake(Kind.EXPECTED_TERM, token);
      };
    }

    private Part exclusion(QueryToken not) throws QueryMistakeException {
      descend(not);
      Query excluded = one().query();
      depth--;
      return new Part(
          new Query.Not(excluded), QueryMistake.at(Kind.ONLY_EXCLUSIONS, not.position(), "-"));
    }

    private Part group(QueryToken open) throws QueryMistakeException {
      descend(open);
      Part part = any();
      depth--;
      if (!take(QueryToken.Type.CLOSE)) {
        throw mistake(Kind.UNCLOSED_PARENTHESIS, open);
      }
      return part;
    }

    private void descend(QueryToken token) throws QueryMistakeException {
      next++;
      if (++depth > DEEPEST) {
        throw limit(Kind.TOO_DEEP, token, DEEPEST);
      }
    }

    private Part quoted(QueryToken token) throws QueryMistakeException {
      next++;
      if (token.text().isEmpty()) {
        throw mistake(Kind.EMPTY_QUOTES, token);
      }
      count(token);
      return new Part(new Query.Quoted(token.text()), Breadth.mistake(token));
    }

    /** The lexicon's longest name that begins here, or else the word alone. */
    private Part word() throws QueryMistakeException {
      QueryToken first = peek();
      StringBuilder name = new StringBuilder();
      Optional<LexiconEntry> longest = Optional.empty();
      int end = next + 1;
      for (int at = next; at < next + LONGEST_NAME && isWord(at); at++) {
        name.append(tokens.get(at).text()).append(' ');
        Optional<LexiconEntry> entry = lexicon.find(name.toString());
        if (entry.isPresent()) {
          longest = entry;
          end = at + 1;
        }
      }
      next = end;
      count(first);
      return longest.isPresent()
          ? new Part(new Query.Known(longest.get()), null)
          : new Part(new Query.Word(first.text()), Breadth.mistake(first));
    }

    private boolean isWord(int at) {
      return tokens.get(at).type() == QueryToken.Type.WORD;
    }

    private void count(QueryToken token) throws QueryMistakeException {
      if (++terms > MOST_TERMS) {
        throw limit(Kind.TOO_MANY_TERMS, token, MOST_TERMS);
      }
      if (token.text().length() > Form.LONGEST) {
        throw limit(Kind.TERM_TOO_LONG, token, Form.LONGEST);
      }
      if (token.type() == QueryToken.Type.WORD && token.text().endsWith(",")) {
        int comma = token.position() + token.text().length() - 1;
        throw new QueryMistakeException(QueryMistake.at(Kind.COMMA, comma, ","));
      }
      if (Breadth.letters(token.text()) == 0) {
        throw mistake(Kind.NO_LETTERS, token);
      }
    }

    private QueryToken peek() {
      return tokens.get(next);
    }

    private boolean take(QueryToken.Type type) {
      boolean there = peek().type() == type;
      next += there ? 1 : 0;
      return there;
    }
  }

  private static Query joined(List<Part> parts, Function<List<Query>, Query> join) {
    List<Query> queries = parts.stream().map(Part::query).toList();
    return queries.size() == 1 ? queries.getFirst() : join.apply(queries);
  }

  private static @Nullable QueryMistake firstBroad(List<Part> parts) {
    for (Part part : parts) {
      if (part.broad() != null) {
        return part.broad();
      }
    }
    return null;
  }

  private static QueryMistakeException mistake(Kind kind, QueryToken token) {
    return new QueryMistakeException(QueryMistake.at(kind, token.position(), token.text()));
  }

  private static QueryMistakeException limit(Kind kind, QueryToken token, int limit) {
    return new QueryMistakeException(new QueryMistake(kind, token.position(), token.text(), limit));
  }
}
