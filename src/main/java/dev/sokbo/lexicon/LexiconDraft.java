package dev.sokbo.lexicon;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            LexiconKey.PEOPLE,
            LexiconKey.DOUBTFUL)
        .flatMap(key -> of(key).stream())
        .toList();
  }

  /**
   * Another entry with all that this one lists besides. Where the two contradict, this one wins.
   * Whatever the other gave is taken to stand in this one's first line, in mistakes.
   */
  LexiconDraft addedTo(LexiconDraft other) {
    Set<String> own =
        values.entrySet().stream()
            .filter(value -> value.getKey() != LexiconKey.NAME)
            .flatMap(value -> value.getValue().stream())
            .map(term -> Lexicon.key(term.text()))
            .collect(Collectors.toSet());
    Map<LexiconKey, List<LexiconTerm>> both = new EnumMap<>(LexiconKey.class);
    for (LexiconKey key : LexiconKey.values()) {
      switch (key) {
        case NAME -> both.put(key, moved(other.of(key).stream()));
        case EDGE, NOTE ->
            both.put(key, of(key).isEmpty() ? moved(other.of(key).stream()) : of(key));
        case KO,
            EN,
            CALLED,
            SHORT,
            ENDINGS,
            AFFILIATES,
            PEOPLE,
            DOUBTFUL,
            BESIDE,
            EXCLUDE,
            NOT,
            DESPITE ->
            both.put(key, union(key, other, own));
      }
    }
    return new LexiconDraft(line, both);
  }

  private List<LexiconTerm> union(LexiconKey key, LexiconDraft other, Set<String> own) {
    Stream<LexiconTerm> others =
        other.of(key).stream().filter(term -> !own.contains(Lexicon.key(term.text())));
    Set<String> names =
        Set.copyOf(
            other.of(LexiconKey.NAME).stream().map(LexiconTerm::text).map(Lexicon::key).toList());
    Stream<LexiconTerm> mine =
        of(key).stream().filter(term -> !names.contains(Lexicon.key(term.text())));
    return Stream.concat(mine, moved(others).stream()).toList();
  }

  private List<LexiconTerm> moved(Stream<LexiconTerm> terms) {
    return terms.map(term -> new LexiconTerm(term.text(), line)).toList();
  }

  /** The entry, once it is known to be without mistakes. */
  LexiconEntry entry(Map<String, List<LexiconTerm>> contexts) {
    return new LexiconEntry(
        of(LexiconKey.NAME).getFirst().text(),
        words(LexiconKey.KO),
        words(LexiconKey.EN),
        words(LexiconKey.CALLED),
        words(LexiconKey.SHORT),
        words(LexiconKey.ENDINGS),
        words(LexiconKey.AFFILIATES),
        words(LexiconKey.PEOPLE),
        words(LexiconKey.DOUBTFUL),
        listed(LexiconKey.BESIDE, contexts),
        words(LexiconKey.EXCLUDE),
        listed(LexiconKey.NOT, contexts),
        listed(LexiconKey.DESPITE, contexts),
        of(LexiconKey.EDGE).stream()
            .map(edge -> RightEdge.valueOf(edge.text().toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElse(RightEdge.LOOSE),
        String.join(" ", words(LexiconKey.NOTE)));
  }

  private List<String> words(LexiconKey key) {
    return of(key).stream().map(LexiconTerm::text).toList();
  }

  private List<String> listed(LexiconKey key, Map<String, List<LexiconTerm>> contexts) {
    return of(key).stream().flatMap(term -> resolve(term, contexts)).distinct().toList();
  }

  private static Stream<String> resolve(LexiconTerm term, Map<String, List<LexiconTerm>> contexts) {
    return term.text().startsWith(CONTEXT_LIST)
        ? contexts.getOrDefault(term.text().substring(1), List.of()).stream().map(LexiconTerm::text)
        : Stream.of(term.text());
  }
}
