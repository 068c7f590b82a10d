package dev.sokbo.match;

import dev.sokbo.query.Query;
import dev.sokbo.scan.Form;
import dev.sokbo.scan.Trie;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An entry of the lexicon. Its forms, hundreds at times, are planted when it is made and stay: what
 * is found of it is passed over while no watch has it.
 */
final class KnownConcept extends Concept {

  private final Query.Known entry;
  private final Set<TunedConcept> tuned = ConcurrentHashMap.newKeySet(1);
  private final int rarity;
  private volatile boolean wanted;

  /** Plants it in a trie. */
  KnownConcept(Query.Known entry, Trie<Concept> trie) {
    this.entry = entry;
    List<Form<Concept>> forms = forms();
    forms.forEach(trie::add);
    this.rarity = shortest(forms).orElse(0);
  }

  @Override
  Query.Known term() {
    return entry;
  }

  @Override
  void appear(Trie<Concept> trie) {
    wanted = true;
  }

  @Override
  void vanish(Trie<Concept> trie) {
    wanted = false;
  }

  @Override
  boolean isWanted() {
    return wanted;
  }

  @Override
  int rarity() {
    return rarity;
  }

  @Override
  Collection<TunedConcept> tuned() {
    return tuned;
  }

  void add(TunedConcept concept) {
    tuned.add(concept);
  }

  void remove(TunedConcept concept) {
    tuned.remove(concept);
  }
}
