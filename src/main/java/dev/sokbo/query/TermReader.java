package dev.sokbo.query;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.lexicon.LexiconEntry;
import dev.sokbo.query.QueryMistake.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Reads the terms of one query, with the other names that the query gives them. */
final class TermReader {

  /** The most words and commas that a name of the lexicon is looked for in. */
  private static final int LONGEST_NAME = 8;

  private final QueryTokens tokens;
  private final Lexicon lexicon;

  TermReader(QueryTokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** A term that is looked for, and what makes it match nearly everything, if it does. */
  private record Read<T extends Query.Term>(T term, @Nullable QueryMistake broad) {}

  /** The term that begins here, with the aliases behind it; a word or phrase must be next. */
  QueryPart named() throws QueryMistakeException {
    Read<? extends Query.Term> read =
        tokens.peek().type() == QueryToken.Type.WORD ? word() : literal();
    QueryMistake broad = read.broad();
    List<Query.Literal> aliases = new ArrayList<>();
    for (QueryToken.Type before = QueryToken.Type.EQUALS;
        tokens.take(before);
        before = QueryToken.Type.COMMA) {
      Read<Query.Literal> alias = alias();
      aliases.add(alias.term());
      broad = broad == null ? alias.broad() : broad;
    }
    return new QueryPart(
        aliases.isEmpty() ? read.term() : new Query.Aliased(read.term(), aliases), broad);
  }

  /** The lexicon's longest name that begins here, or else the word alone. */
  private Read<Query.Term> word() throws QueryMistakeException {
    StringBuilder name = new StringBuilder();
    Optional<LexiconEntry> longest = Optional.empty();
    int length = 1;
    for (int ahead = 0; ahead < LONGEST_NAME && isOfName(ahead); ahead++) {
      name.append(tokens.peek(ahead).text()).append(' ');
      Optional<LexiconEntry> entry = find(name.toString().strip());
      if (entry.isPresent()) {
        longest = entry;
        length = ahead + 1;
      }
    }
    QueryToken first = tokens.peek();
    tokens.skip(length);
    tokens.count(first, first.text());
    if (longest.isPresent()) {
      return new Read<>(new Query.Known(longest.get()), null);
    }
    String bare = BareWord.of(first.text());
    if (BareWord.isOperator(bare)) {
      throw QueryTokens.mistake(Kind.OPERATOR, first);
    }
    return new Read<>(new Query.Word(bare), Breadth.mistake(first, bare));
  }

  private Optional<LexiconEntry> find(String name) {
    return lexicon.find(name).or(() -> lexicon.find(BareWord.of(name)));
  }

  private Read<Query.Literal> alias() throws QueryMistakeException {
    return switch (tokens.peek().type()) {
      case WORD -> words();
      case QUOTED, PREFIX, INSIDE -> literal();
      case LIMIT, OPEN, CLOSE, AND, OR, NOT, EQUALS, COMMA, END ->
          throw QueryTokens.mistake(Kind.EXPECTED_ALIAS, tokens.peek());
    };
  }

  /** All words that follow, as one phrase; a star behind the last takes whatever begins so. */
  private Read<Query.Literal> words() throws QueryMistakeException {
    QueryToken first = tokens.peek();
    StringJoiner phrase = new StringJoiner(" ");
    while (isWord(0)) {
      phrase.add(tokens.take().text());
    }
    if (tokens.peek().type() == QueryToken.Type.PREFIX) {
      return prefix(first, phrase.add(beginning()).toString());
    }
    String bare = BareWord.of(phrase.toString());
    tokens.count(first, bare);
    return new Read<>(new Query.Word(bare), Breadth.mistake(first, bare));
  }

  private String beginning() throws QueryMistakeException {
    QueryToken token = tokens.take();
    if (token.text().isEmpty()) {
      throw QueryTokens.mistake(Kind.NO_LETTERS, token);
    }
    return token.text();
  }

  private Read<Query.Literal> literal() throws QueryMistakeException {
    QueryToken token = tokens.take();
    if (token.type() == QueryToken.Type.PREFIX) {
      return prefix(token, token.text());
    }
    tokens.count(token, token.text());
    if (token.type() == QueryToken.Type.INSIDE) {
      return new Read<>(
          new Query.Inside(token.text()), Breadth.partMistake(token, token.text(), "*%s*"));
    }
    return new Read<>(new Query.Quoted(token.text()), Breadth.mistake(token, token.text()));
  }

  private Read<Query.Literal> prefix(QueryToken first, String text) throws QueryMistakeException {
    tokens.count(first, text);
    return new Read<>(new Query.Prefix(text), Breadth.partMistake(first, text, "%s*"));
  }

  /** May a name go on? Those of ministries have commas. */
  private boolean isOfName(int ahead) {
    return isWord(ahead) || tokens.peek(ahead).type() == QueryToken.Type.COMMA;
  }

  private boolean isWord(int ahead) {
    return tokens.peek(ahead).type() == QueryToken.Type.WORD;
  }
}
