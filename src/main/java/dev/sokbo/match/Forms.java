package dev.sokbo.match;

import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.lexicon.LexiconEntry;
import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.query.Query;
import dev.sokbo.scan.Form;
import dev.sokbo.scan.Purpose;
import dev.sokbo.scan.Rule;
import dev.sokbo.scan.SideForms;
import dev.sokbo.text.Plural;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The forms in which a concept is looked for, without the words that speak for or against it. Made
 * a million times where there are many watches.
 */
final class Forms {

  private final Concept concept;
  private final List<Form<Concept>> forms = new ArrayList<>(2);

  private Forms(Concept concept) {
    this.concept = concept;
  }

  /** All of a concept's. */
  static List<Form<Concept>> of(Concept concept) {
    Forms forms = new Forms(concept);
    forms.addRoot(concept.term().root());
    forms.forms.removeIf(overruled(concept.term()));
    forms.addBesides(concept.term());
    return forms.forms;
  }

  /** Those that a concept has besides its term's root. */
  static List<Form<Concept>> besidesRoot(Concept concept) {
    Forms forms = new Forms(concept);
    forms.addBesides(concept.term());
    return forms.forms;
  }

  /** Tells which forms of its root don't count against a term, since it includes them. */
  static Predicate<Form<?>> overruled(Query.Term term) {
    if (!(term instanceof Query.Bounded bounded) || bounded.inclusions().isEmpty()) {
      return form -> false;
    }
    Set<String> included =
        bounded.inclusions().stream().map(Lexicon::key).collect(Collectors.toSet());
    return form -> isAgainst(form.purpose()) && included.contains(Lexicon.key(form.written()));
  }

  private static boolean isAgainst(Purpose purpose) {
    return purpose instanceof Purpose.Excludes || purpose instanceof Purpose.Wavers;
  }

  private void addRoot(Query.Term root) {
    switch (root) {
      case Query.Known known -> add(known.entry());
      case Query.Literal literal -> add(literal, ownRule(literal));
      case Query.Aliased aliased -> addRoot(aliased.root());
      case Query.Bounded bounded -> addRoot(bounded.root());
    }
  }

  private void addBesides(Query.Term term) {
    switch (term) {
      case Query.Known known -> {}
      case Query.Literal literal -> {}
      case Query.Aliased aliased -> {
        addBesides(aliased.term());
        aliased.aliases().forEach(alias -> add(alias, Rule.ALIAS));
      }
      case Query.Bounded bounded -> {
        addBesides(bounded.term());
        counting(bounded.inclusions(), RightEdge.LOOSE, Rule.ALIAS);
        bounded.exclusions().forEach(word -> forms.add(SideForms.excluding(concept, word)));
      }
    }
  }

  private void add(LexiconEntry entry) {
    counting(entry.names(), entry.edge(), Rule.NAME);
    if (isIdea(entry)) {
      entry.korean().stream()
          .filter(Form::canBePart)
          .forEach(word -> forms.add(Form.part(concept, word, entry.edge(), Rule.NAME)));
    }
    counting(entry.abbreviations(), entry.edge(), Rule.ABBREVIATION);
    entry.endings().stream()
        .flatMap(Headlines::spellings)
        .map(ending -> Form.inside(concept, ending, RightEdge.STRICT, Rule.INSIDE))
        .forEach(forms::add);
    counting(entry.affiliates(), RightEdge.LOOSE, Rule.AFFILIATE);
    counting(entry.people(), RightEdge.LOOSE, Rule.PERSON);
    entry.doubtful().forEach(word -> forms.add(SideForms.doubtful(concept, word)));
    entry.exclusions().forEach(word -> forms.add(excluding(entry, word)));
  }

  /**
   * What excludes an ending or a part does so within longer words too: 현실적 in 비현실적 for 실적, 투자증권 in
   * 대한투자증권 for 투자.
   */
  private Form<Concept> excluding(LexiconEntry entry, String word) {
    boolean part = isIdea(entry) && Form.canBePart(word);
    return part || entry.endings().stream().anyMatch(ending -> word.indexOf(ending) > 0)
        ? SideForms.excludingInside(concept, word)
        : SideForms.excluding(concept, word);
  }

  private void counting(List<String> terms, RightEdge edge, Rule rule) {
    for (String term : terms) {
      Headlines.spellings(term).forEach(spelling -> counting(spelling, edge, rule));
      Plural.changing(term).ifPresent(plural -> counting(plural, edge, rule));
    }
  }

  private void add(Query.Literal literal, Rule rule) {
    switch (literal) {
      case Query.Word word -> {
        forms.add(Form.part(concept, word.text(), RightEdge.LOOSE, rule));
        Headlines.others(word.text()).forEach(other -> counting(other, RightEdge.LOOSE, rule));
        Plural.changing(word.text()).ifPresent(plural -> counting(plural, RightEdge.LOOSE, rule));
      }
      case Query.Quoted quoted ->
          forms.add(Form.literal(concept, quoted.text(), RightEdge.STRICT, rule));
      case Query.Prefix prefix ->
          forms.add(Form.literal(concept, prefix.text(), RightEdge.OPEN, rule));
      case Query.Inside inside ->
          forms.add(Form.inside(concept, inside.text(), RightEdge.OPEN, rule));
    }
  }

  private void counting(String written, RightEdge edge, Rule rule) {
    forms.add(Form.counting(concept, written, edge, rule));
  }

  /** What is nobody's name is written in lower case: 보이스 피싱 is one thing, but not 한국 은행. */
  private static boolean isIdea(LexiconEntry entry) {
    return entry.name().equals(entry.name().toLowerCase(Locale.ROOT));
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
