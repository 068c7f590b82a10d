package dev.sokbo.query;

import dev.sokbo.chat.Language;
import dev.sokbo.lexicon.LexiconEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a watch asks of an entry. Made by {@link QueryParser}. */
public sealed interface Query {

  /** The query in the language that {@link QueryParser} reads, which gives this query again. */
  default String print() {
    return switch (this) {
      case Known known -> known.plainName();
      case Word word -> word.text;
      case Quoted quoted -> '"' + quoted.text + '"';
      case Prefix prefix -> plainOrQuoted(prefix.text) + '*';
      case Aliased aliased -> aliased.term.print() + " = " + join(aliased.aliases, ", ");
      case And and -> join(and.parts, " AND ");
      case Or or -> join(or.parts, " OR ");
      case Not not -> "NOT " + group(not.part);
      case Within within -> Limit.of(within.field).prefix() + group(within.part);
      case From from -> Limit.IN.prefix() + plainOrQuoted(from.feed);
      case Spoken spoken -> Limit.LANG.prefix() + spoken.language.name().toLowerCase(Locale.ROOT);
    };
  }

  /** Something that is found in a text or not. */
  sealed interface Term extends Query {}

  /** A term that is taken as it is written, whatever the lexicon says. */
  sealed interface Literal extends Term {
    String text();
  }

  /** An entry of the lexicon, by all its names. */
  record Known(LexiconEntry entry) implements Term {

    /** The first of its names that can be typed without quotes, which would make it literal. */
    private String plainName() {
      return entry.names().stream().filter(QueryToken::isWords).findFirst().orElse(entry.name());
    }
  }

  /** A word that the lexicon doesn't know; as an alias, at times several words. */
  record Word(String text) implements Literal {}

  /** A word or phrase to be taken as it is, alone. */
  record Quoted(String text) implements Literal {}

  /** The beginning of words. */
  record Prefix(String text) implements Literal {}

  /** A term with other names that the watcher gives it; there is at least one. */
  record Aliased(Term term, List<Literal> aliases) implements Term {
    public Aliased {
      aliases = List.copyOf(aliases);
    }
  }

  /** All parts hold; there are at least two. */
  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** At least one part holds; there are at least two. */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** The part does not hold. */
  record Not(Query part) implements Query {}

  /** The part holds by what stands in one field. */
  record Within(Field field, Query part) implements Query {}

  /** The entry's feed has these words in its title or its host. */
  record From(String feed) implements Query {}

  /** The entry is written in a language. */
  record Spoken(Language language) implements Query {}

  private static String join(List<? extends Query> parts, String operator) {
    return parts.stream().map(Query::group).collect(Collectors.joining(operator));
  }

  private static String group(Query part) {
    return part instanceof And || part instanceof Or ? "(" + part.print() + ")" : part.print();
  }

  private static String plainOrQuoted(String text) {
    return QueryToken.isWord(text) ? text : '"' + text + '"';
  }
}
