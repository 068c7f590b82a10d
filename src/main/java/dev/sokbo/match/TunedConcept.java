package dev.sokbo.match;

import dev.sokbo.query.Query;
import dev.sokbo.scan.Form;
import dev.sokbo.scan.Trie;
import java.util.List;
import java.util.function.Predicate;

/**
 * An entry of the lexicon with the aliases, exclusions and inclusions of a chat. Only these are
 * planted for it; what is found of the entry is shared by all of its kind.
 */
final class TunedConcept extends Concept {

  private final Query.Term term;
  private final KnownConcept entry;
  private final Predicate<Form<?>> overruled;

  /**
   * @param entry the concept of the term's root
   */
  TunedConcept(Query.Term term, KnownConcept entry) {
    this.term = term;
    this.entry = entry;
    this.overruled = Forms.overruled(term);
  }

  @Override
  Query.Term term() {
    return term;
  }

  /** Is a form of the entry one that doesn't count against this term? */
  boolean overrules(Form<?> form) {
    return overruled.test(form);
  }

  @Override
  List<Form<Concept>> forms() {
    return Forms.besidesRoot(this);
  }

  @Override
  void appear(Trie<Concept> trie) {
    super.appear(trie);
    entry.use(trie);
    entry.add(this);
  }

  @Override
  void vanish(Trie<Concept> trie) {
    entry.remove(this);
    entry.release(trie);
    super.vanish(trie);
  }

  @Override
  int rarity() {
    return Math.min(entry.rarity(), shortest(forms()).orElse(Integer.MAX_VALUE));
  }
}
