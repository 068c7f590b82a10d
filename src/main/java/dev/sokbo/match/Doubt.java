package dev.sokbo.match;

import dev.sokbo.query.Field;
import dev.sokbo.scan.Occurrence;
import dev.sokbo.scan.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps once over an entry and tells which names a context word puts in question. Abbreviations,
 * affiliates and people are never in question.
 */
final class Doubt {

  /** A context word within so many first units of a field speaks of the whole entry. */
  private static final int LEAD = 300;

  /** Further down, a context word speaks of what is at most so many units away. */
  private static final int NEIGHBOURHOOD = 200;

  private final List<Occurrence> contexts;
  private final @Nullable Occurrence inLead;
  private int next;

  /** Takes context words in the entry's order. */
  Doubt(List<Occurrence> contexts) {
    this.contexts = contexts;
    this.inLead =
        contexts.stream()
            .filter(word -> word.field() == Field.TITLE || word.start() < LEAD)
            .findFirst()
            .orElse(null);
  }

  /** The context word that puts a name in question, if any; to be asked in the entry's order. */
  @Nullable Occurrence about(Occurrence occurrence, Rule rule) {
    if (rule != Rule.NAME && rule != Rule.INSIDE) {
      return null;
    }
    return inLead != null ? inLead : near(occurrence);
  }

  private @Nullable Occurrence near(Occurrence occurrence) {
    while (next < contexts.size() && isBehind(contexts.get(next), occurrence)) {
      next++;
    }
    if (next == contexts.size()) {
      return null;
    }
    Occurrence candidate = contexts.get(next);
    boolean close =
        candidate.field() == occurrence.field()
            && candidate.start() <= occurrence.end() + NEIGHBOURHOOD;
    return close ? candidate : null;
  }

  private static boolean isBehind(Occurrence context, Occurrence occurrence) {
    int fields = context.field().compareTo(occurrence.field());
    return fields < 0 || (fields == 0 && context.end() < occurrence.start() - NEIGHBOURHOOD);
  }
}
