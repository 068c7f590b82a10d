package dev.sokbo.match;

import dev.sokbo.query.Query;
import dev.sokbo.scan.Form;
import dev.sokbo.scan.Purpose;
import dev.sokbo.scan.Trie;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A term of queries, with the watches that wait for it: most often one, at times all. It stands
 * once in an index, however many watches ask for it. One writer, many readers. As a condition it
 * holds where it is found in any field.
 */
public abstract sealed class Concept implements Condition
    permits Concept.OfWord, Concept.OfTerm, KnownConcept, TunedConcept {

  private volatile @Nullable Crowd crowd;
  private int uses;

  /** A term for which no watch waits yet. */
  public static Concept of(Query.Term term) {
    return term instanceof Query.Word word ? new OfWord(word.text()) : new OfTerm(term);
  }

  abstract Query.Term term();

  /** A word. There are as many as there are watched words, so that it keeps the text alone. */
  static final class OfWord extends Concept {

    private final String text;

    private OfWord(String text) {
      this.text = text;
    }

    @Override
    Query.Word term() {
      return new Query.Word(text);
    }
  }

  /** Any term by itself. */
  static final class OfTerm extends Concept {

    private final Query.Term term;

    private OfTerm(Query.Term term) {
      this.term = term;
    }

    @Override
    Query.Term term() {
      return term;
    }
  }

  /** The forms in which it is looked for by its own name. */
  List<Form<Concept>> forms() {
    return Forms.of(this);
  }

  /** Puts its forms into a trie. */
  public final void plant(Trie<Concept> trie) {
    forms().forEach(trie::add);
  }

  /** Notes that one more watch has it, and has the first look for it. */
  final void use(Trie<Concept> trie) {
    if (uses == 0) {
      appear(trie);
    }
    uses++;
  }

  /** Notes that one watch less has it; when none is left, it is looked for no more. */
  final void release(Trie<Concept> trie) {
    uses--;
    if (uses == 0) {
      vanish(trie);
    }
  }

  /** Does no watch have it? */
  final boolean isUnused() {
    return uses == 0;
  }

  void appear(Trie<Concept> trie) {
    plant(trie);
  }

  void vanish(Trie<Concept> trie) {
    forms().forEach(trie::remove);
  }

  /** Does what stands of it in an entry matter to anybody? */
  boolean isWanted() {
    return true;
  }

  /** The terms with something added to it, of which all that is found of it is found too. */
  Collection<TunedConcept> tuned() {
    return List.of();
  }

  /** Has a watch looked at when it is found. */
  final void await(StandingWatch watch) {
    crowd = Crowd.with(crowd, watch);
  }

  /** Has a watch not looked at any more. */
  final void forget(StandingWatch watch) {
    crowd = Crowd.without(crowd, watch);
  }

  /** The watches to look at; one that is being added may come or not yet. */
  final Collection<StandingWatch> waiting() {
    Crowd waiting = crowd;
    return waiting == null ? List.of() : waiting.all();
  }

  /** The shortest of its forms that count, in UTF-16 units: the longer, the rarer. */
  int rarity() {
    return shortest(forms()).orElse(0);
  }

  static OptionalInt shortest(List<Form<Concept>> forms) {
    return forms.stream()
        .filter(form -> form.purpose() instanceof Purpose.Counts)
        .mapToInt(Form::length)
        .min();
  }

  @Override
  public boolean holds(Sightings sightings) {
    return !sightings.hits(this).isEmpty();
  }

  @Override
  public void collectAffirmed(Set<Found> into) {
    into.add(new Found(this, EVERYWHERE));
  }

  @Override
  public void collect(Set<Concept> into) {
    into.add(this);
  }

  @Override
  public Optional<Set<Concept>> triggers() {
    return Optional.of(Set.of(this));
  }
}
