package dev.sokbo.query;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.query.QueryMistake.Kind;

/**
 * Reads queries. Words stand for the lexicon's entries of that name, else for themselves; quotes
 * take words literally; a star behind them takes whatever begins so, one before them also what lies
 * inside longer words; a space or AND joins what must all hold, OR what may; {@code -} or NOT
 * excludes; a small "and" between terms is one; parentheses group; a name and a colon limits what
 * follows to a field, a feed or a language; {@code =} gives a term other names.
 *
 * <pre>
 *   any     = all { OR all }
 *   all     = one { [ AND ] one }
 *   one     = ( NOT | "-" ) one | limit | group | named
 *   limit   = ( "title:" | "summary:" | "content:" ) ( group | named )
 *           | "in:" ( word | quoted )
 *           | "lang:" ( "ko" | "en" )
 *   group   = "(" any ")"
 *   named   = term [ "=" alias { "," alias } ]
 *   term    = word { word } | literal
 *   alias   = word { word } [ word "*" ] | literal
 *   literal = quoted | word "*" | quoted "*" | "*" word [ "*" ]
 * </pre>
 *
 * <p>Several words make one term only where the lexicon has a name of them, but one alias always.
 * Brackets, single quotes and marks that end sentences are no part of a word that they stand
 * around. There are no regular expressions.
 */
public final class QueryParser {

  /** The longest query, in UTF-16 units. */
  public static final int LONGEST = 500;

  /** The most terms in a query, aliases and limits counted. */
  public static final int MOST_TERMS = 50;

  /** The deepest nesting of parentheses and exclusions. */
  public static final int DEEPEST = 20;

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
      QueryTokens tokens = new QueryTokens(QueryToken.all(query));
      return new QueryParse.Parsed(new QueryDescent(tokens, lexicon).query());
    } catch (QueryMistakeException e) {
      return new QueryParse.Refused(e.mistake());
    }
  }
}
