package dev.sokbo.context;

import dev.sokbo.query.Field;
import dev.sokbo.scan.Occurrence;
import dev.sokbo.scan.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps once over an entry and tells which names a context word puts in question. Abbreviations,
 * affiliates and people are never in question.
 */
public final class Doubt {

  /** A context word within so many first units of a field speaks of the whole entry. */
  private static final int LEAD = 300;

  /** Further down, a context word speaks of what is at most so many units away. */
  private static final int NEIGHBOURHOOD = 200;

  private final Nearby contexts;
  private final Nearby rivals;
  private final Nearby assurances;
  private final @Nullable Occurrence inLead;

  /**
   * Takes context words, and what outweighs them, in the entry's order. A context word within an
   * assurance is none: the coach (감독) in 감독 당국 supervises banks. Assurances outweigh as many
   * context words as they are themselves: a report on a game rates its pitcher (투수) once, too.
   */
  public Doubt(List<Occurrence> contexts, List<Occurrence> assurances) {
    Cover settled = new Cover(assurances);
    List<Occurrence> open =
        assurances.isEmpty()
            ? contexts
            : contexts.stream().filter(word -> settled.over(word) == null).toList();
    this.contexts = new Nearby(open, NEIGHBOURHOOD);
    this.rivals = new Nearby(apart(open), Nearby.HEADLINE);
    this.assurances = new Nearby(assurances, Nearby.HEADLINE);
    this.inLead =
        open.stream()
            .filter(word -> word.field() == Field.TITLE || word.start() < LEAD)
            .findFirst()
            .orElse(null);
  }

  /** Can a context word put in question what counts by a rule? */
  public static boolean ofRule(Rule rule) {
    return rule == Rule.NAME || rule == Rule.INSIDE;
  }

  /** The context word that puts a name in question, if any; to be asked in the entry's order. */
  public @Nullable Occurrence about(Occurrence occurrence, Rule rule) {
    if (!ofRule(rule)) {
      return null;
    }
    Occurrence context = inLead != null ? inLead : contexts.to(occurrence);
    return context == null || isSettled(occurrence) ? null : context;
  }

  private boolean isSettled(Occurrence occurrence) {
    if (assurances.to(occurrence) == null) {
      return false;
    }
    return rivals.to(occurrence) == null || rivals.many(occurrence) <= assurances.many(occurrence);
  }

  /** Words of which none begins within the one before: 야구 is no second word in 프로야구. */
  private static List<Occurrence> apart(List<Occurrence> words) {
    List<Occurrence> apart = new ArrayList<>();
    for (Occurrence word : words) {
      if (apart.isEmpty()
          || apart.getLast().field() != word.field()
          || word.start() >= apart.getLast().end()) {
        apart.add(word);
      }
    }
    return apart;
  }
}
