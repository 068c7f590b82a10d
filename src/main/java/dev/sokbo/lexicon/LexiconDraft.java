package dev.sokbo.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entry as its file writes it, not yet checked.
 *
 * @param line where the entry begins, from 1
 */
record LexiconDraft(int line, Map<LexiconKey, List<LexiconTerm>> values) {

  /** A context that is written so names a list at the head of the file. */
  static final String CONTEXT_LIST = "@";

  List<LexiconTerm> of(LexiconKey key) {
    return values.getOrDefault(key, List.of());
  }

  /** Everything by which the entry is found. */
  List<LexiconTerm> terms() {
    return Stream.of(
            LexiconKey.NAME,
            LexiconKey.KO,
            LexiconKey.EN,
            LexiconKey.SHORT,
            LexiconKey.AFFILIATES,
            LexiconKey.PEOPLE)
        .flatMap(key -> of(key).stream())
        .toList();
  }

  /** The entry, once it is known to be without mistakes. */
  LexiconEntry entry(Map<String, List<LexiconTerm>> contexts) {
    return new LexiconEntry(
        of(LexiconKey.NAME).getFirst().text(),
        words(LexiconKey.KO),
        words(LexiconKey.EN),
        words(LexiconKey.SHORT),
        words(LexiconKey.AFFILIATES),
        words(LexiconKey.PEOPLE),
        words(LexiconKey.EXCLUDE),
        of(LexiconKey.NOT).stream().flatMap(term -> resolve(term, contexts)).distinct().toList(),
        of(LexiconKey.EDGE).stream()
            .map(edge -> RightEdge.valueOf(edge.text().toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElse(RightEdge.LOOSE),
        String.join(" ", words(LexiconKey.NOTE)));
  }

  private List<String> words(LexiconKey key) {
    return of(key).stream().map(LexiconTerm::text).toList();
  }

  private static Stream<String> resolve(LexiconTerm term, Map<String, List<LexiconTerm>> contexts) {
    return term.text().startsWith(CONTEXT_LIST)
        ? contexts.getOrDefault(term.text().substring(1), List.of()).stream().map(LexiconTerm::text)
        : Stream.of(term.text());
  }
}
