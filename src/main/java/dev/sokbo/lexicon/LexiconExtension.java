package dev.sokbo.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Joins entries of one's own to those of another lexicon. One that goes by a name of the other is
 * added to it; where the two differ, one's own wins, so that a newer version of the other breaks
 * nothing.
 */
final class LexiconExtension {

  private static final List<LexiconKey> NAMES =
      List.of(LexiconKey.NAME, LexiconKey.KO, LexiconKey.EN);

  private final List<LexiconDraft> others;

  LexiconExtension(List<LexiconDraft> others) {
    this.others = List.copyOf(others);
  }

  /** One's own entries, each with what the other lexicon knows under its name. */
  List<LexiconDraft> joined(List<LexiconDraft> own) {
    return own.stream().map(draft -> counterpart(draft).map(draft::addedTo).orElse(draft)).toList();
  }

  /** The other lexicon's entries that none is added to, without the names that are taken. */
  List<LexiconDraft> untouched(List<LexiconDraft> own) {
    Set<String> taken = new HashSet<>();
    Set<LexiconDraft> joined = new HashSet<>();
    for (LexiconDraft draft : own) {
      names(draft).forEach(term -> taken.add(Lexicon.key(term.text())));
      counterpart(draft).ifPresent(joined::add);
    }
    return others.stream()
        .filter(other -> !joined.contains(other))
        .map(other -> without(other, taken))
        .toList();
  }

  private Optional<LexiconDraft> counterpart(LexiconDraft draft) {
    Set<String> name = new HashSet<>();
    draft.of(LexiconKey.NAME).forEach(term -> name.add(Lexicon.key(term.text())));
    return others.stream()
        .filter(other -> names(other).anyMatch(term -> name.contains(Lexicon.key(term.text()))))
        .findFirst();
  }

  private static Stream<LexiconTerm> names(LexiconDraft draft) {
    return NAMES.stream().flatMap(key -> draft.of(key).stream());
  }

  private static LexiconDraft without(LexiconDraft draft, Set<String> taken) {
    Map<LexiconKey, List<LexiconTerm>> values = new EnumMap<>(LexiconKey.class);
    draft
        .values()
        .forEach(
            (key, terms) -> {
              List<LexiconTerm> left = new ArrayList<>(terms);
              if (key == LexiconKey.KO || key == LexiconKey.EN) {
                left.removeIf(term -> taken.contains(Lexicon.key(term.text())));
              }
              values.put(key, left);
            });
    return new LexiconDraft(draft.line(), values);
  }
}
