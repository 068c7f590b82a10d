package dev.sokbo.match;

import java.util.List;
import java.util.stream.Collectors;

/** What a watch asks of an entry. Made by {@link QueryParser}. */
public sealed interface Query {

  /** The query in the language that {@link QueryParser} reads, which gives this query again. */
  default String print() {
    return switch (this) {
      case Known known -> known.entry.name();
      case Word word -> word.text;
      case Quoted quoted -> '"' + quoted.text + '"';
      case And and -> join(and.parts, " AND ");
      case Or or -> join(or.parts, " OR ");
      case Not not -> "NOT " + group(not.part);
    };
  }

  /** Something that is found in a text or not. */
  sealed interface Term extends Query {}

  /** An entry of the lexicon, by all its names. */
  record Known(LexiconEntry entry) implements Term {}

  /** A word that the lexicon doesn't know. */
  record Word(String text) implements Term {}

  /** A word or phrase to be taken as it is, alone. */
  record Quoted(String text) implements Term {}

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

  private static String join(List<Query> parts, String operator) {
    return parts.stream().map(Query::group).collect(Collectors.joining(operator));
  }

  private static String group(Query part) {
    return part instanceof And || part instanceof Or ? "(" + part.print() + ")" : part.print();
  }
}
