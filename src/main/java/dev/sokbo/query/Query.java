package dev.sokbo.query;

import dev.sokbo.chat.Language;
import dev.sokbo.lexicon.LexiconEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a watch asks of an entry. Made by {@link QueryParser}. */
public sealed interface Query {

  /** The query in the language that {@link QueryParser} reads, which gives this query again. */
  default String print() {
    return switch (this) {
      case Known known -> known.plainName();
      case Word word -> word.text;
      case Quoted quoted -> '"' + quoted.text + '"';
      case Prefix prefix -> plainOrQuoted(prefix.text) + '*';
      case Inside inside -> '*' + inside.text + '*';
      case Aliased aliased -> aliased.term.print() + " = " + join(aliased.aliases, ", ");
      case Bounded bounded -> bounded.term.print();
      case And and -> join(and.parts, " AND ");
      case Or or -> join(or.parts, " OR ");
      case Not not -> "NOT " + group(not.part);
      case Within within -> Limit.of(within.field).prefix() + group(within.part);
      case From from -> Limit.IN.prefix() + plainOrQuoted(from.feed);
      case Spoken spoken -> Limit.LANG.prefix() + spoken.language.name().toLowerCase(Locale.ROOT);
    };
  }

  /** The terms that it looks for, without those that it excludes. */
  default Stream<Term> wanted() {
    return switch (this) {
      case Term term -> Stream.of(term);
      case And and -> and.parts.stream().flatMap(Query::wanted);
      case Or or -> or.parts.stream().flatMap(Query::wanted);
      case Within within -> within.part.wanted();
      case Not not -> Stream.empty();
      case From from -> Stream.empty();
      case Spoken spoken -> Stream.empty();
    };
  }

  /** Something that is found in a text or not. */
  sealed interface Term extends Query {

    /** Every name by which it is found. */
    default Stream<String> names() {
      return switch (this) {
        case Known known -> known.entry.terms().stream();
        case Literal literal -> Stream.of(literal.text());
        case Aliased aliased ->
            Stream.concat(aliased.term.names(), aliased.aliases.stream().flatMap(Term::names));
        case Bounded bounded -> bounded.term.names();
      };
    }

    /** The term itself, without the names and longer words that were added to it. */
    default Term root() {
      return switch (this) {
        case Known known -> known;
        case Literal literal -> literal;
        case Aliased aliased -> aliased.term.root();
        case Bounded bounded -> bounded.term.root();
      };
    }

    /** The longer words that the lexicon keeps from counting. */
    default Stream<String> knownExclusions() {
      return switch (this) {
        case Known known -> known.entry.exclusions().stream();
        case Literal literal -> Stream.empty();
        case Aliased aliased -> aliased.term.knownExclusions();
        case Bounded bounded -> bounded.term.knownExclusions();
      };
    }
  }

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

  /** A word, also inside longer ones. */
  record Inside(String text) implements Literal {}

  /** A term with other names that the watcher gives it; there is at least one. */
  record Aliased(Term term, List<Literal> aliases) implements Term {
    public Aliased {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * A term with what a chat's {@link Tuning} says of longer words; printed as the term alone, since
   * the language has no words for the rest.
   *
   * @param exclusions longer words that don't count
   * @param inclusions longer words that count, whatever the lexicon says
   */
  record Bounded(Term term, List<String> exclusions, List<String> inclusions) implements Term {
    public Bounded {
      exclusions = List.copyOf(exclusions);
      inclusions = List.copyOf(inclusions);
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
