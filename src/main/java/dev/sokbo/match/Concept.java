package dev.sokbo.match;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.lexicon.LexiconEntry;
import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.query.Query;
import dev.sokbo.scan.Form;
import dev.sokbo.scan.Form.Purpose;
import dev.sokbo.scan.Rule;
import dev.sokbo.scan.Trie;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A term of queries with every form in which it is looked for. It stands once in an index, however
 * many watches ask for it.
 */
public final class Concept {

  private final Query.Term term;
  private final List<Form> forms;
  private final Crowd crowd = new Crowd();
  private int uses;

  /** A term with all its forms. */
  public Concept(Query.Term term) {
    this.term = term;
    this.forms = forms(term);
  }

  Query.Term term() {
    return term;
  }

  /** Puts every form into a trie. */
  public void plant(Trie<Concept> trie) {
    forms.forEach(form -> trie.add(this, form));
  }

  /** Takes every form out of a trie. */
  void uproot(Trie<Concept> trie) {
    forms.forEach(form -> trie.remove(this, form));
  }

  /** Notes that one more watch has it. */
  void use() {
    uses++;
  }

  /** Notes that one watch less has it. */
  void release() {
    uses--;
  }

  /** Does no watch have it? */
  boolean isUnused() {
    return uses == 0;
  }

  /** The watches that are to be looked at when it is found. */
  Crowd crowd() {
    return crowd;
  }

  /** The shortest of its forms that count, in UTF-16 units: the longer, the rarer. */
  int rarity() {
    return forms.stream()
        .filter(form -> form.purpose() instanceof Purpose.Counts)
        .mapToInt(form -> form.pattern().length())
        .min()
        .orElse(0);
  }

  private static List<Form> forms(Query.Term term) {
    return switch (term) {
      case Query.Known known -> forms(known.entry());
      case Query.Literal literal -> List.of(form(literal, ownRule(literal)));
      case Query.Aliased aliased ->
          Stream.concat(
                  forms(aliased.term()).stream(),
                  aliased.aliases().stream().map(alias -> form(alias, Rule.ALIAS)))
              .toList();
      case Query.Bounded bounded -> forms(bounded);
    };
  }

  private static List<Form> forms(Query.Bounded bounded) {
    Set<String> included =
        bounded.inclusions().stream().map(Lexicon::key).collect(Collectors.toSet());
    Stream<Form> term =
        forms(bounded.term()).stream()
            .filter(
                form ->
                    !(form.purpose() instanceof Purpose.Excludes)
                        || !included.contains(Lexicon.key(form.written())));
    return Stream.of(
            term,
            counting(bounded.inclusions(), RightEdge.LOOSE, Rule.ALIAS),
            bounded.exclusions().stream().map(Form::excluding))
        .flatMap(forms -> forms)
        .toList();
  }

  private static Rule ownRule(Query.Literal literal) {
    return switch (literal) {
      case Query.Word word -> Rule.WORD;
      case Query.Quoted quoted -> Rule.QUOTED;
      case Query.Prefix prefix -> Rule.PREFIX;
      case Query.Inside inside -> Rule.INSIDE;
    };
  }

  private static Form form(Query.Literal literal, Rule rule) {
    RightEdge edge =
        switch (literal) {
          case Query.Word word -> RightEdge.LOOSE;
          case Query.Quoted quoted -> RightEdge.STRICT;
          case Query.Prefix prefix -> RightEdge.OPEN;
          case Query.Inside inside -> RightEdge.OPEN;
        };
    return literal instanceof Query.Inside
        ? Form.inside(literal.text(), rule)
        : Form.counting(literal.text(), edge, rule);
  }

  private static List<Form> forms(LexiconEntry entry) {
    return Stream.of(
            counting(entry.names(), entry.edge(), Rule.NAME),
            counting(entry.abbreviations(), entry.edge(), Rule.ABBREVIATION),
            counting(entry.affiliates(), RightEdge.LOOSE, Rule.AFFILIATE),
            counting(entry.people(), RightEdge.LOOSE, Rule.PERSON),
            entry.exclusions().stream().map(Form::excluding),
            entry.contexts().stream().map(Form::context))
        .flatMap(forms -> forms)
        .toList();
  }

  private static Stream<Form> counting(List<String> terms, RightEdge edge, Rule rule) {
    return terms.stream()
        .flatMap(Headlines::spellings)
        .map(spelling -> Form.counting(spelling, edge, rule));
  }
}
