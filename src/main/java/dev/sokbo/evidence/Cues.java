package dev.sokbo.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a folded title that say what kind of news it is.
 *
 * @param recurring whether one of them marks a series that comes every day
 * @param alert whether one of them is reported in the same words each time that it happens
 * @param reversed whether one of them tells that a thing was undone
 * @param ended whether one of them tells that a thing did not go on
 * @param reacts whether one of them tells how a thing was taken, or it tells first how a price
 *     moved
 * @param moves whether one of them tells how a price moved
 * @param acts what companies and offices do all the time in the same words, as bits
 * @param one the pairs of opposites, as bits, of which the title has only the one side
 * @param other those of which it has only the other side
 * @param endsOne the pairs of which it has both sides, the one last: headlines tell last what is
 *     new
 * @param endsOther those of which it has both, the other last
 * @param steps of a case at law, as bits
 * @param nameEndings what names of companies, offices and laws end in, as bits
 * @param countries that it names, as bits
 * @param places the cities and provinces that it names
 */
record Cues(
    boolean recurring,
    boolean alert,
    boolean reversed,
    boolean ended,
    boolean reacts,
    boolean moves,
    long acts,
    int one,
    int other,
    int endsOne,
    int endsOther,
    int steps,
    long nameEndings,
    long countries,
    Places places) {

  /** A price and how it moved stand so near. */
  private static final int REACH = 14;

  private static final List<Cue> CUES = CueWords.all();
  private static final PhraseFinder FINDER = new PhraseFinder(CueWords.distinct(CUES));
  private static final Cue[][] BY_WORD = byWord();

  static Cues in(String folded) {
    Finder finder = new Finder(folded);
    FINDER.find(folded, finder);
    int both = finder.one & finder.other;
    return new Cues(
        finder.recurring,
        finder.alert,
        finder.reversed,
        finder.ended,
        finder.reacts,
        finder.moves,
        finder.acts,
        finder.one & ~both,
        finder.other & ~both,
        both & finder.lastOne & ~finder.swings,
        both & ~finder.lastOne & ~finder.swings,
        finder.steps,
        finder.nameEndings,
        finder.countries,
        new Places(finder.places));
  }

  /** Whether two titles take opposite sides; one that takes both sides of a pair takes neither. */
  boolean oppose(Cues others) {
    return (one & others.other) != 0 || (other & others.one) != 0;
  }

  /** Whether the one tells that a thing was undone and the other that nothing came in its way. */
  boolean undo(Cues others) {
    return reversed && !others.reversed && !others.ended;
  }

  /** Whether the one tells that a thing did not go on and the other tells nothing like it. */
  boolean end(Cues others) {
    return ended && !reversed && !others.ended && !others.reversed;
  }

  /** Whether both tell steps of a case, and other ones. */
  boolean otherStepsThan(Cues others) {
    return steps != 0 && others.steps != 0 && (steps & others.steps) == 0;
  }

  /**
   * Whether it tells how a thing was taken of which the other tells nothing but that it was done.
   */
  boolean reactTo(Cues others) {
    return reacts && !others.reacts && !others.moves;
  }

  /** Whether both name countries, cities or provinces, and other ones. */
  boolean elsewhereThan(Cues others) {
    return places.othersThan(others.places)
        || (countries != 0 && others.countries != 0 && (countries & others.countries) == 0);
  }

  /** Whether both have the ending of a name of one kind. */
  boolean shareNameEnding(Cues others) {
    return (nameEndings & others.nameEndings) != 0;
  }

  /** Whether the one tells both sides, at last the opposite of what the other tells. */
  boolean turnFrom(Cues others) {
    return (endsOne & others.other) != 0
        || (endsOther & others.one) != 0
        || (others.endsOne & other) != 0
        || (others.endsOther & one) != 0;
  }

  private static Cue[][] byWord() {
    Map<String, List<Cue>> cues = new HashMap<>();
    for (Cue cue : CUES) {
      cues.computeIfAbsent(cue.word(), key -> new ArrayList<>(1)).add(cue);
    }
    return CueWords.distinct(CUES).stream()
        .map(word -> cues.getOrDefault(word, List.of()).toArray(Cue[]::new))
        .toArray(Cue[][]::new);
  }

  private static final class Finder implements PhraseFinder.Hits {

    private final String text;
    private boolean recurring;
    private boolean alert;
    private boolean reversed;
    private boolean ended;
    private boolean reacts;
    private boolean moves;
    private long acts;
    private int one;
    private int other;
    private int lastOne;

    /** The pairs of which one word takes both sides. */
    private int swings;

    private int steps;
    private long nameEndings;
    private long countries;

    /** Where a price ends in the first clause. */
    private int price = -1;

    private Set<String> places = Set.of();

    Finder(String text) {
      this.text = text;
    }

    @Override
    public void hit(int word, int start, int end) {
      for (Cue cue : BY_WORD[word]) {
        if (cue.bounds().hold(text, start, end)) {
          take(cue, start, end);
        }
      }
      if (BY_WORD[word].length > 1) {
        swing(BY_WORD[word]);
      }
    }

    private boolean isFirstClause(int end) {
      for (int i = 0; i < end; i++) {
        if (text.charAt(i) == ';' || text.charAt(i) == ',' || text.startsWith("..", i)) {
          return false;
        }
      }
      return true;
    }

    private void swing(Cue[] cues) {
      int ones = 0;
      int others = 0;
      for (Cue cue : cues) {
        ones |= cue.kind() == Cue.Kind.ONE ? 1 << cue.number() : 0;
        others |= cue.kind() == Cue.Kind.OTHER ? 1 << cue.number() : 0;
      }
      swings |= ones & others;
    }

    private void take(Cue cue, int start, int end) {
      switch (cue.kind()) {
        case RECURRING -> recurring = true;
        case ALERT -> alert = true;
        case REVERSAL -> reversed = true;
        case END -> ended = true;
        case REACTION -> reacts = true;
        case MOVE -> {
          moves = true;
          reacts = reacts || (price >= 0 && start > price && start - price <= REACH);
        }
        case PRICE -> price = isFirstClause(start) ? end : price;
        case ACT -> acts |= 1L << cue.number();
        case ONE -> {
          one |= 1 << cue.number();
          lastOne |= 1 << cue.number();
        }
        case OTHER -> {
          other |= 1 << cue.number();
          lastOne &= ~(1 << cue.number());
        }
        case STEP -> steps |= 1 << cue.number();
        case COUNTRY -> countries |= 1L << cue.number();
        case NAME_ENDING -> nameEndings |= 1L << cue.number();
        case PLACE -> {
          places = places.isEmpty() ? new HashSet<>() : places;
          places.add(cue.word());
        }
      }
    }
  }
}
