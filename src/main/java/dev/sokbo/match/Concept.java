package dev.sokbo.match;

import dev.sokbo.query.Query;
import dev.sokbo.scan.Form.Purpose;
import dev.sokbo.scan.Trie;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A term of queries, with the watches that wait for it: most often one, at times all. It stands
 * once in an index, however many watches ask for it. One writer, many readers. As a condition it
 * holds where it is found in any field.
 */
public final class Concept implements Condition {

  private final Query.Term term;
  private volatile @Nullable Crowd crowd;
  private int uses;

  /** A term for which no watch waits yet. */
  public Concept(Query.Term term) {
    this.term = term;
  }

  Query.Term term() {
    return term;
  }

  /** Puts every form into a trie. */
  public void plant(Trie<Concept> trie) {
    Forms.of(this).forEach(trie::add);
  }

  /** Takes every form out of a trie. */
  void uproot(Trie<Concept> trie) {
    Forms.of(this).forEach(trie::remove);
  }

  /** Notes that one more watch has it. */
  void use() {
    uses++;
  }

  /** Notes that one watch less has it. */
  void release() {
    uses--;
  }

  /** Does no watch have it? */
  boolean isUnused() {
    return uses == 0;
  }

  /** Has a watch looked at when it is found. */
  void await(StandingWatch watch) {
    crowd = Crowd.with(crowd, watch);
  }

  /** Has a watch not looked at any more. */
  void forget(StandingWatch watch) {
    crowd = Crowd.without(crowd, watch);
  }

  /** The watches to look at; one that is being added may come or not yet. */
  Collection<StandingWatch> waiting() {
    Crowd waiting = crowd;
    return waiting == null ? List.of() : waiting.all();
  }

  /** The shortest of its forms that count, in UTF-16 units: the longer, the rarer. */
  int rarity() {
    return Forms.of(this).stream()
        .filter(form -> form.purpose() instanceof Purpose.Counts)
        .mapToInt(form -> form.pattern().length())
        .min()
        .orElse(0);
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
