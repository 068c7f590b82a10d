package dev.sokbo.context;

import dev.sokbo.lexicon.LexiconEntry;
import dev.sokbo.scan.Purpose;
import dev.sokbo.scan.SideForms;
import dev.sokbo.scan.Trie;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the lexicon that speak for or against names near them, each once for all entries
 * that list it, in a trie of their own: an entry lists thousands at times, for which a text without
 * one of its names need not be searched. They are put in when a text first holds such a name, or by
 * {@link #prepare} before. Any number of threads may look; only those that put words in wait for
 * each other.
 */
public final class ContextWords {

  private static final ContextWords SHARED = new ContextWords();

  private final Trie<Integer> trie = new Trie<>();
  private final Map<LexiconEntry, BitSet> listed = new ConcurrentHashMap<>();

  /** The number of each word, as the lexicon writes it with all its choices, by what it does. */
  private final Map<Purpose, Map<String, Integer>> numbers = new HashMap<>();

  /** How many words are in the trie; written after them. */
  private volatile int size;

  /** Those of this process, which has one lexicon, whose entries do not change. */
  public static ContextWords shared() {
    return SHARED;
  }

  /** Puts the words of an entry in, unless they are. */
  public void prepare(LexiconEntry entry) {
    listedBy(entry);
  }

  /** To be searched for the words, which are known by their numbers, from 0. */
  Trie<Integer> trie() {
    return trie;
  }

  /** Every word with a lower number is found by whoever looks from now on. */
  int size() {
    return size;
  }

  /** The numbers of an entry's words, all of which are in the trie. */
  BitSet listedBy(LexiconEntry entry) {
    BitSet known = listed.get(entry);
    return known == null ? added(entry) : known;
  }

  private synchronized BitSet added(LexiconEntry entry) {
    BitSet words = new BitSet();
    add(entry.contexts(), new Purpose.Doubts(), words);
    add(entry.assurances(), new Purpose.Assures(), words);
    add(entry.vouchers(), new Purpose.Vouches(), words);
    listed.put(entry, words);
    return words;
  }

  private void add(List<String> words, Purpose purpose, BitSet to) {
    Map<String, Integer> known = numbers.computeIfAbsent(purpose, unseen -> new HashMap<>());
    for (String written : words) {
      to.set(known.computeIfAbsent(written, unseen -> planted(unseen, purpose)));
    }
  }

  private Integer planted(String written, Purpose purpose) {
    int number = size;
    for (String phrase : LexiconEntry.phrases(List.of(written))) {
      trie.add(SideForms.beside(number, phrase, purpose));
    }
    size = number + 1;
    return number;
  }
}
