package dev.sokbo.match;

import dev.sokbo.match.Form.Purpose;
import java.util.List;
import java.util.stream.Stream;

/**
 * A term of queries with every form in which it is looked for. It stands once in an index, however
 * many watches ask for it.
 */
final class Concept {

  private final Query.Term term;
  private final List<Form> forms;
  private final Crowd crowd = new Crowd();

  Concept(Query.Term term) {
    this.term = term;
    this.forms =
        switch (term) {
          case Query.Known known -> forms(known.entry());
          case Query.Word word -> List.of(Form.counting(word.text(), RightEdge.LOOSE, Rule.WORD));
          case Query.Quoted quoted ->
              List.of(Form.counting(quoted.text(), RightEdge.STRICT, Rule.QUOTED));
        };
  }

  Query.Term term() {
    return term;
  }

  /** Puts every form into a trie. */
  void plant(Trie trie) {
    forms.forEach(form -> trie.add(form.pattern(), new Trie.Post(this, form)));
  }

  /** Takes every form out of a trie. */
  void uproot(Trie trie) {
    forms.forEach(form -> trie.remove(form.pattern(), this));
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
    return terms.stream().map(term -> Form.counting(term, edge, rule));
  }
}
