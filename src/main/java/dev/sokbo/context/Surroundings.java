package dev.sokbo.context;

import dev.sokbo.lexicon.LexiconEntry;
import dev.sokbo.scan.Edges;
import dev.sokbo.scan.Edges.Verdict;
import dev.sokbo.scan.Occurrence;
import dev.sokbo.scan.Scan;
import dev.sokbo.scan.Searched;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** The context words that stand in one entry, looked for when they are first asked for. */
public final class Surroundings {

  private final List<Searched> fields;
  private final ContextWords words;
  private final List<Standing> standing = new ArrayList<>();

  /** Words with a lower number than this have been looked for. */
  private int lookedFor;

  /** A word by its number, where it stands. */
  private record Standing(int word, Occurrence place) {}

  /** What stands in the fields of an entry, in a reader's order. */
  public Surroundings(List<Searched> fields, ContextWords words) {
    this.fields = fields;
    this.words = words;
  }

  /** Tells where words stand that the lexicon lists for one of its entries, in reading order. */
  public void tell(LexiconEntry of, Consumer<Occurrence> listener) {
    BitSet listed = words.listedBy(of);
    if (listed.length() > lookedFor) {
      look();
    }
    for (Standing each : standing) {
      if (listed.get(each.word)) {
        listener.accept(each.place);
      }
    }
  }

  private void look() {
    standing.clear();
    lookedFor = words.size();
    fields.forEach(field -> new Scan<>(words.trie(), field, this::note).wordStarts());
  }

  private void note(Integer word, Occurrence place) {
    if (Edges.judge(place) == Verdict.STANDS) {
      standing.add(new Standing(word, place));
    }
  }
}
