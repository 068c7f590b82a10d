package dev.sokbo.match;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.lexicon.LexiconEntry;
import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.query.Query;
import dev.sokbo.scan.Form;
import dev.sokbo.scan.Form.Purpose;
import dev.sokbo.scan.Rule;
import dev.sokbo.text.Plural;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which a concept is looked for. */
final class Forms {

  private final Concept concept;

  private Forms(Concept concept) {
    this.concept = concept;
  }

  static List<Form<Concept>> of(Concept concept) {
    return new Forms(concept).of(concept.term()).toList();
  }

  private Stream<Form<Concept>> of(Query.Term term) {
    return switch (term) {
      case Query.Known known -> of(known.entry());
      case Query.Literal literal -> of(literal, ownRule(literal));
      case Query.Aliased aliased ->
          Stream.concat(
              of(aliased.term()),
              aliased.aliases().stream().flatMap(alias -> of(alias, Rule.ALIAS)));
      case Query.Bounded bounded -> of(bounded);
    };
  }

  private Stream<Form<Concept>> of(Query.Bounded bounded) {
    Set<String> included =
        bounded.inclusions().stream().map(Lexicon::key).collect(Collectors.toSet());
    Stream<Form<Concept>> term =
        of(bounded.term())
            .filter(
                form ->
                    !(form.purpose() instanceof Purpose.Excludes)
                        || !included.contains(Lexicon.key(form.written())));
    return Stream.of(
            term,
            counting(bounded.inclusions(), RightEdge.LOOSE, Rule.ALIAS),
            bounded.exclusions().stream().map(word -> Form.excluding(concept, word)))
        .flatMap(forms -> forms);
  }

  private Stream<Form<Concept>> of(LexiconEntry entry) {
    return Stream.of(
            counting(entry.names(), entry.edge(), Rule.NAME),
            counting(entry.abbreviations(), entry.edge(), Rule.ABBREVIATION),
            entry.endings().stream()
                .flatMap(Headlines::spellings)
                .map(ending -> Form.inside(concept, ending, RightEdge.STRICT, Rule.INSIDE)),
            counting(entry.affiliates(), RightEdge.LOOSE, Rule.AFFILIATE),
            counting(entry.people(), RightEdge.LOOSE, Rule.PERSON),
            entry.exclusions().stream().map(word -> excluding(entry, word)),
            entry.contexts().stream().map(word -> Form.context(concept, word)))
        .flatMap(forms -> forms);
  }

  /** What excludes an ending does so within longer words too: 현실적 in 비현실적, for 실적. */
  private Form<Concept> excluding(LexiconEntry entry, String word) {
    return entry.endings().stream().anyMatch(ending -> word.indexOf(ending) > 0)
        ? Form.excludingInside(concept, word)
        : Form.excluding(concept, word);
  }

  private Stream<Form<Concept>> counting(List<String> terms, RightEdge edge, Rule rule) {
    return terms.stream()
        .flatMap(term -> Stream.concat(Headlines.spellings(term), Plural.changing(term).stream()))
        .map(spelling -> Form.counting(concept, spelling, edge, rule));
  }

  private Stream<Form<Concept>> of(Query.Literal literal, Rule rule) {
    return switch (literal) {
      case Query.Word word ->
          Stream.concat(Stream.of(word.text()), Plural.changing(word.text()).stream())
              .map(text -> Form.counting(concept, text, RightEdge.LOOSE, rule));
      case Query.Quoted quoted ->
          Stream.of(Form.counting(concept, quoted.text(), RightEdge.STRICT, rule));
      case Query.Prefix prefix ->
          Stream.of(Form.counting(concept, prefix.text(), RightEdge.OPEN, rule));
      case Query.Inside inside ->
          Stream.of(Form.inside(concept, inside.text(), RightEdge.OPEN, rule));
    };
  }

  private static Rule ownRule(Query.Literal literal) {
    return switch (literal) {
      case Query.Word word -> Rule.WORD;
      case Query.Quoted quoted -> Rule.QUOTED;
      case Query.Prefix prefix -> Rule.PREFIX;
      case Query.Inside inside -> Rule.INSIDE;
    };
  }
}
