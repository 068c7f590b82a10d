package dev.sokbo.query;

import dev.sokbo.chat.Language;
import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.query.QueryMistake.Kind;
import java.util.ArrayList;
import java.util.List;

/** Recursive descent over the tokens of one query, by the grammar of {@link QueryParser}. */
final class QueryDescent {

  private final QueryTokens tokens;
  private final TermReader terms;
  private boolean limited;

  QueryDescent(QueryTokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.terms = new TermReader(tokens, lexicon);
  }

  Query query() throws QueryMistakeException {
    QueryPart part = any();
    QueryToken rest = tokens.peek();
    switch (rest.type()) {
      case CLOSE -> throw QueryTokens.mistake(Kind.UNOPENED_PARENTHESIS, rest);
      case EQUALS -> throw QueryTokens.mistake(Kind.EQUALS, rest);
      case COMMA -> throw QueryTokens.mistake(Kind.COMMA, rest);
      case WORD, QUOTED, PREFIX, INSIDE, LIMIT, OPEN, AND, OR, NOT, END -> {}
    }
    if (part.broad() != null) {
      throw new QueryMistakeException(part.broad());
    }
    return part.query();
  }

  private QueryPart any() throws QueryMistakeException {
    List<QueryPart> parts = new ArrayList<>(List.of(all()));
    while (tokens.take(QueryToken.Type.OR)) {
      parts.add(all());
    }
    return QueryPart.any(parts);
  }

  private QueryPart all() throws QueryMistakeException {
    List<QueryPart> parts = new ArrayList<>();
    List<QueryToken> heads = new ArrayList<>();
    do {
      heads.add(tokens.peek());
      parts.add(one());
    } while (tokens.take(QueryToken.Type.AND) || takeSpelledAnd() || startsOne(0));
    refuseContradiction(parts.stream().map(QueryPart::query).toList(), heads);
    return QueryPart.all(parts);
  }

  /** Two names of one company are the same to a query, which then finds nothing at all. */
  private static void refuseContradiction(List<Query> parts, List<QueryToken> heads)
      throws QueryMistakeException {
    for (int at = 0; at < parts.size(); at++) {
      if (parts.get(at) instanceof Query.Not not && parts.contains(not.part())) {
        throw new QueryMistakeException(
            QueryMistake.at(Kind.CONTRADICTION, heads.get(at).position(), not.part().print()));
      }
    }
  }

  /** A small "and" between two terms adds nothing to the space that it stands for. */
  private boolean takeSpelledAnd() {
    QueryToken token = tokens.peek();
    boolean there =
        token.type() == QueryToken.Type.WORD && BareWord.isAnd(token.text()) && startsOne(1);
    tokens.skip(there ? 1 : 0);
    return there;
  }

  private boolean startsOne(int ahead) {
    return switch (tokens.peek(ahead).type()) {
      case WORD, QUOTED, PREFIX, INSIDE, LIMIT, OPEN, NOT -> true;
      case CLOSE, AND, OR, EQUALS, COMMA, END -> false;
    };
  }

  private QueryPart one() throws QueryMistakeException {
    return switch (tokens.peek().type()) {
      case NOT -> exclusion();
      case LIMIT -> limit(tokens.take());
      case OPEN, WORD, QUOTED, PREFIX, INSIDE, CLOSE, AND, OR, EQUALS, COMMA, END -> groupOrTerm();
    };
  }

  private QueryPart groupOrTerm() throws QueryMistakeException {
    QueryToken token = tokens.peek();
    return switch (token.type()) {
      case OPEN -> group();
      case WORD, QUOTED, PREFIX, INSIDE -> terms.named();
      case NOT, LIMIT, CLOSE, AND, OR, EQUALS, COMMA, END ->
          throw QueryTokens.mistake(Kind.EXPECTED_TERM, token);
    };
  }

  private QueryPart exclusion() throws QueryMistakeException {
    QueryToken not = tokens.descend();
    Query excluded = one().query();
    tokens.ascend();
    return new QueryPart(
        new Query.Not(excluded), QueryMistake.at(Kind.ONLY_EXCLUSIONS, not.position(), "-"));
  }

  private QueryPart group() throws QueryMistakeException {
    QueryToken open = tokens.descend();
    QueryPart part = any();
    tokens.ascend();
    switch (tokens.peek().type()) {
      case CLOSE -> tokens.take();
      case EQUALS -> throw QueryTokens.mistake(Kind.EQUALS, tokens.peek());
      case COMMA -> throw QueryTokens.mistake(Kind.COMMA, tokens.peek());
      case WORD, QUOTED, PREFIX, INSIDE, LIMIT, OPEN, AND, OR, NOT, END ->
          throw QueryTokens.mistake(Kind.UNCLOSED_PARENTHESIS, open);
    }
    return part;
  }

  private QueryPart limit(QueryToken name) throws QueryMistakeException {
    if (limited) {
      throw QueryTokens.mistake(Kind.LIMIT_IN_LIMIT, name);
    }
    return switch (Limit.named(name.text()).orElseThrow()) {
      case TITLE -> within(Field.TITLE);
      case SUMMARY -> within(Field.SUMMARY);
      case CONTENT -> within(Field.CONTENT);
      case IN -> onlyLimits(name, new Query.From(feed(tokens.take())));
      case LANG -> onlyLimits(name, new Query.Spoken(language(tokens.take())));
    };
  }

  private QueryPart within(Field field) throws QueryMistakeException {
    limited = true;
    QueryPart part = groupOrTerm();
    limited = false;
    return new QueryPart(new Query.Within(field, part.query()), part.broad());
  }

  private static QueryPart onlyLimits(QueryToken name, Query query) {
    return new QueryPart(query, QueryMistake.at(Kind.ONLY_LIMITS, name.position(), query.print()));
  }

  private String feed(QueryToken token) throws QueryMistakeException {
    if (token.type() != QueryToken.Type.WORD && token.type() != QueryToken.Type.QUOTED) {
      throw QueryTokens.mistake(Kind.EXPECTED_FEED, token);
    }
    tokens.count(token, token.text());
    return token.text();
  }

  private static Language language(QueryToken token) throws QueryMistakeException {
    if (token.type() == QueryToken.Type.WORD) {
      for (Language language : Language.values()) {
        if (language.name().equalsIgnoreCase(token.text())) {
          return language;
        }
      }
    }
    throw QueryTokens.mistake(Kind.EXPECTED_LANGUAGE, token);
  }
}
