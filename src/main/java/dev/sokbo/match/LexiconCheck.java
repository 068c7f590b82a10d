package dev.sokbo.match;

import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Looks for what can't be meant in a lexicon: duplicates, dead exclusions, contradictions. */
final class LexiconCheck {

  private final Map<String, List<LexiconTerm>> contexts;
  private final BiConsumer<Integer, String> mistakes;

  /** Names that lead to an entry, with the line that gave them first. */
  private final Map<String, Integer> taken = new HashMap<>();

  LexiconCheck(Map<String, List<LexiconTerm>> contexts, BiConsumer<Integer, String> mistakes) {
    this.contexts = contexts;
    this.mistakes = mistakes;
  }

  void entry(LexiconDraft draft) {
    if (draft.of(LexiconKey.NAME).size() != 1) {
      mistakes.accept(draft.line(), "the entry has no name");
      return;
    }
    names(draft);
    terms(draft);
    exclusions(draft);
    contexts(draft);
    edge(draft);
  }

  private void names(LexiconDraft draft) {
    Stream.of(LexiconKey.NAME, LexiconKey.KO, LexiconKey.EN)
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
      if (!letters || folded.length() > Form.LONGEST) {
        mistakes.accept(term.line(), quoted(term) + " has no letters or more than " + Form.LONGEST);
      }
      LexiconTerm first = seen.putIfAbsent(folded, term);
      if (first != null && !draft.of(LexiconKey.NAME).contains(first)) {
        mistakes.accept(term.line(), quoted(term) + " is given twice");
      }
    }
  }

  private void exclusions(LexiconDraft draft) {
    List<String> terms = draft.terms().stream().map(term -> Folded.term(term.text())).toList();
    for (LexiconTerm exclusion : draft.of(LexiconKey.EXCLUDE)) {
      String folded = Folded.term(exclusion.text());
      if (terms.contains(folded)) {
        mistakes.accept(exclusion.line(), quoted(exclusion) + " is both a name and an exclusion");
      } else if (terms.stream().noneMatch(term -> couldExclude(folded, term))) {
        mistakes.accept(
            exclusion.line(), "exclusion " + quoted(exclusion) + " holds no name of the entry");
      }
    }
  }

  private static boolean couldExclude(String exclusion, String term) {
    return exclusion.replace(" ", "").contains(term.replace(" ", ""));
  }

  private void contexts(LexiconDraft draft) {
    for (LexiconTerm term : draft.of(LexiconKey.NOT)) {
      boolean list = term.text().startsWith(LexiconDraft.CONTEXT_LIST);
      if (list && !contexts.containsKey(term.text().substring(1))) {
        mistakes.accept(
            term.line(), quoted(term) + " is none of the lists under contexts: " + sorted());
      }
    }
  }

  private String sorted() {
    return String.join(", ", contexts.keySet().stream().sorted().toList());
  }

  private void edge(LexiconDraft draft) {
    for (LexiconTerm edge : draft.of(LexiconKey.EDGE)) {
      boolean known =
          Stream.of(RightEdge.values())
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
