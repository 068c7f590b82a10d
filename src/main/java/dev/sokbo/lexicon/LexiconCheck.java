package dev.sokbo.lexicon;

import dev.sokbo.text.Capitals;
import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for what can't be meant in a lexicon: duplicates, dead exclusions, contradictions. That one
 * entry excludes what another is called tells the two apart (Hyundai Motor and Hyundai Mobis) and
 * is no mistake.
 */
final class LexiconCheck {

  private final Map<String, List<LexiconTerm>> contexts;
  private final BiConsumer<Integer, String> mistakes;

  /** Names that lead to an entry, with the line that gave them first. */
  private final Map<String, Integer> taken = new HashMap<>();

  LexiconCheck(Map<String, List<LexiconTerm>> contexts, BiConsumer<Integer, String> mistakes) {
    this.contexts = contexts;
    this.mistakes = mistakes;
  }

  /** Checks the lists that entries name. */
  void contextLists() {
    contexts.values().forEach(this::repetitions);
  }

  /** Checks an entry by itself and beside those checked before; without a name, nothing else. */
  void entry(LexiconDraft draft) {
    int named = draft.of(LexiconKey.NAME).size();
    if (named != 1) {
      mistakes.accept(
          draft.line(),
          named == 0
              ? "the entry has no name"
              : "the entry has " + named + " names; expected one, the others under ko and en");
      return;
    }
    names(draft);
    terms(draft);
    exclusions(draft);
    contexts(draft);
    vouchers(draft);
    assurances(draft);
    edge(draft);
  }

  private void names(LexiconDraft draft) {
    Stream.of(LexiconKey.NAME, LexiconKey.KO, LexiconKey.EN, LexiconKey.CALLED)
        .flatMap(key -> draft.of(key).stream())
        .forEach(term -> name(draft, term));
  }

  private void name(LexiconDraft draft, LexiconTerm term) {
    Integer first = taken.putIfAbsent(Lexicon.key(term.text()), draft.line());
    if (first != null && first != draft.line()) {
      mistakes.accept(
          term.line(), quoted(term) + " is a name of the entry in line " + first + " already");
    }
  }

  private void terms(LexiconDraft draft) {
    Map<String, LexiconTerm> seen = new HashMap<>();
    for (LexiconTerm term : draft.terms()) {
      String folded = Folded.term(term.text());
      boolean letters = folded.chars().anyMatch(unit -> Script.of((char) unit) != Script.NONE);
      if (!letters || folded.length() > Lexicon.LONGEST_TERM) {
        mistakes.accept(
            term.line(), quoted(term) + " has no letters or more than " + Lexicon.LONGEST_TERM);
      }
      LexiconTerm first = seen.putIfAbsent(folded, term);
      if (first != null && !draft.of(LexiconKey.NAME).contains(first)) {
        mistakes.accept(term.line(), quoted(term) + " is given twice");
      }
    }
  }

  private void exclusions(LexiconDraft draft) {
    List<String> terms = draft.terms().stream().map(term -> Folded.term(term.text())).toList();
    Set<String> keys = keys(draft.terms());
    for (LexiconTerm exclusion : draft.of(LexiconKey.EXCLUDE)) {
      Folded folded = Folded.of(Folded.term(exclusion.text()));
      if (keys.contains(Lexicon.key(exclusion.text()))) {
        mistakes.accept(exclusion.line(), quoted(exclusion) + " is both a name and an exclusion");
      } else if (terms.stream().noneMatch(term -> LexiconExclusion.holds(folded, term))
          && draft.of(LexiconKey.ENDINGS).stream()
              .noneMatch(ending -> exclusion.text().contains(ending.text()))) {
        mistakes.accept(
            exclusion.line(), "exclusion " + quoted(exclusion) + " holds no name of the entry");
      }
    }
    repetitions(draft.of(LexiconKey.EXCLUDE));
  }

  private static Set<String> keys(List<LexiconTerm> terms) {
    return terms.stream().map(term -> Lexicon.key(term.text())).collect(Collectors.toSet());
  }

  /** Tells of words that a list has twice. */
  private void repetitions(List<LexiconTerm> list) {
    Set<String> seen = new HashSet<>();
    list.stream()
        .flatMap(LexiconTerm::phrases)
        .filter(phrase -> !seen.add(Folded.term(phrase.text())))
        .forEach(phrase -> mistakes.accept(phrase.line(), quoted(phrase) + " is given twice"));
  }

  private void contexts(LexiconDraft draft) {
    Set<String> names = keys(draft.terms());
    Set<String> written = draft.terms().stream().map(LexiconTerm::text).collect(Collectors.toSet());
    draft.of(LexiconKey.NOT).stream()
        .filter(term -> !term.text().startsWith(LexiconDraft.CONTEXT_LIST))
        .flatMap(LexiconTerm::phrases)
        .forEach(term -> context(term, Capitals.isAcronym(term.text()) ? written : names));
    lists(draft.of(LexiconKey.NOT));
  }

  /** Doubtful names and what vouches for them make no sense without each other. */
  private void vouchers(LexiconDraft draft) {
    List<LexiconTerm> doubtful = draft.of(LexiconKey.DOUBTFUL);
    List<LexiconTerm> vouchers = draft.of(LexiconKey.BESIDE);
    if (doubtful.isEmpty() != vouchers.isEmpty()) {
      int line = (doubtful.isEmpty() ? vouchers : doubtful).getFirst().line();
      mistakes.accept(line, "doubtful and beside go together, one of them is missing");
    }
    lists(vouchers);
  }

  /** Where nothing speaks against a name, nothing need speak for it. */
  private void assurances(LexiconDraft draft) {
    List<LexiconTerm> assurances = draft.of(LexiconKey.DESPITE);
    if (!assurances.isEmpty() && draft.of(LexiconKey.NOT).isEmpty()) {
      mistakes.accept(assurances.getFirst().line(), "despite is of no use without not");
    }
    lists(assurances);
  }

  /** Tells of lists that the file lacks, and of repetitions. */
  private void lists(List<LexiconTerm> words) {
    for (LexiconTerm term : words) {
      if (term.text().startsWith(LexiconDraft.CONTEXT_LIST)
          && !contexts.containsKey(term.text().substring(1))) {
        mistakes.accept(
            term.line(), quoted(term) + " is none of the lists under contexts: " + sorted());
      }
    }
    repetitions(words);
  }

  private void context(LexiconTerm term, Set<String> names) {
    if (names.contains(term.text()) || names.contains(Lexicon.key(term.text()))) {
      mistakes.accept(
          term.line(), quoted(term) + " is a name, which would always speak against itself");
    }
  }

  private String sorted() {
    return String.join(", ", contexts.keySet().stream().sorted().toList());
  }

  private void edge(LexiconDraft draft) {
    for (LexiconTerm edge : draft.of(LexiconKey.EDGE)) {
      boolean known =
          Stream.of(RightEdge.LOOSE, RightEdge.STRICT)
              .anyMatch(value -> value.name().toLowerCase(Locale.ROOT).equals(edge.text()));
      if (!known) {
        mistakes.accept(edge.line(), "edge " + quoted(edge) + " is neither loose nor strict");
      }
    }
  }

  private static String quoted(LexiconTerm term) {
    return "\"" + term.text() + "\"";
  }
}
