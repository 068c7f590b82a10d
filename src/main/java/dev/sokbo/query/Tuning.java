package dev.sokbo.query;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.lexicon.LexiconExclusion;
import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a chat adds to the query of one of its watches.
 *
 * @param aliases other names of what is looked for
 * @param exclusions longer words that hold a name and mean something else, or what makes them of
 *     the name: 메타버스, or 버스 alone
 * @param inclusions longer words that count though the lexicon excludes them
 * @param unwanted words whose entries are not wanted
 */
public record Tuning(
    List<String> aliases, List<String> exclusions, List<String> inclusions, List<String> unwanted) {

  /** Nothing added. */
  public static final Tuning NONE = new Tuning(List.of(), List.of(), List.of(), List.of());

  public Tuning {
    aliases = List.copyOf(aliases);
    exclusions = List.copyOf(exclusions);
    inclusions = List.copyOf(inclusions);
    unwanted = List.copyOf(unwanted);
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** The query with all of it; the query itself when there is nothing to add. */
  public Query applyTo(Query query) {
    Query tuned = aliases.isEmpty() ? query : aliased(query);
    if (!exclusions.isEmpty() || !inclusions.isEmpty()) {
      tuned = bounded(tuned);
    }
    return unwanted.isEmpty() ? tuned : without(tuned);
  }

  /** Does a word hold any name that a query looks for, or make a longer word of one? */
  public static boolean canExclude(Query query, String word) {
    return query.wanted().anyMatch(term -> !excluded(term, word).isEmpty());
  }

  /** Does the lexicon say of a word that it means something else than the query looks for? */
  public static boolean isExcluded(Query query, String word) {
    String key = Lexicon.key(word);
    return query
        .wanted()
        .flatMap(Query.Term::knownExclusions)
        .anyMatch(exclusion -> Lexicon.key(exclusion).equals(key));
  }

  /** A term gets other names; what isn't one term is satisfied by them as well. */
  private Query aliased(Query query) {
    List<Query.Literal> literals = literals(aliases);
    return switch (query) {
      case Query.Aliased term ->
          new Query.Aliased(
              term.term(), Stream.concat(term.aliases().stream(), literals.stream()).toList());
      case Query.Term term -> new Query.Aliased(term, literals);
      case Query.And and -> either(and, literals);
      case Query.Or or -> either(or, literals);
      case Query.Within within -> either(within, literals);
      case Query.Not not -> either(not, literals);
      case Query.From from -> either(from, literals);
      case Query.Spoken spoken -> either(spoken, literals);
    };
  }

  private static Query either(Query query, List<Query.Literal> literals) {
    List<Query> parts = new ArrayList<>(literals.size() + 1);
    parts.add(query);
    parts.addAll(literals);
    return new Query.Or(parts);
  }

  private Query bounded(Query query) {
    return switch (query) {
      case Query.Term term ->
          new Query.Bounded(
              term,
              exclusions.stream().flatMap(word -> excluded(term, word).stream()).toList(),
              inclusions);
      case Query.And and -> new Query.And(and.parts().stream().map(this::bounded).toList());
      case Query.Or or -> new Query.Or(or.parts().stream().map(this::bounded).toList());
      case Query.Within within -> new Query.Within(within.field(), bounded(within.part()));
      case Query.Not not -> not;
      case Query.From from -> from;
      case Query.Spoken spoken -> spoken;
    };
  }

  private Query without(Query query) {
    List<Query> parts = new ArrayList<>(unwanted.size() + 1);
    parts.add(query);
    literals(unwanted).forEach(word -> parts.add(new Query.Not(word)));
    return new Query.And(parts);
  }

  private static List<Query.Literal> literals(List<String> words) {
    return words.stream().<Query.Literal>map(Query.Word::new).toList();
  }

  /** The longer words that a word keeps from counting for a term. */
  private static Set<String> excluded(Query.Term term, String word) {
    Folded folded = Folded.of(Folded.term(word));
    if (term.names().anyMatch(name -> LexiconExclusion.holds(folded, Folded.term(name)))) {
      return Set.of(word);
    }
    return term.names()
        .filter(name -> folded.length() > 0 && goesOn(name, folded))
        .map(name -> name + word)
        .collect(Collectors.toSet());
  }

  /** Only after Hangul may a word go on and still be found. */
  private static boolean goesOn(String name, Folded with) {
    return with.scriptAt(0) == Script.HANGUL
        && Script.of(name.charAt(name.length() - 1)) == Script.HANGUL;
  }
}
