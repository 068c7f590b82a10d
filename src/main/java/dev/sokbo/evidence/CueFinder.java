package dev.sokbo.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the cues of a title. */
final class CueFinder implements PhraseFinder.Hits {

  /** A price and how it moved stand so near. */
  private static final int REACH = 14;

  private static final int REACH_BEHIND_NAMES = 45;

  /** Before a comma that lists names stand no more words. */
  private static final int WORDS_OF_NAME = 2;

  private static final List<Cue> CUES = CueWords.all();
  private static final PhraseFinder FINDER = new PhraseFinder(CueWords.distinct(CUES));
  private static final Cue[][] BY_WORD = byWord();

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

  private CueFinder(String text) {
    this.text = text;
  }

  static Cues find(String folded) {
    CueFinder finder = new CueFinder(folded);
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

  private static Cue[][] byWord() {
    Map<String, List<Cue>> cues = new HashMap<>();
    for (Cue cue : CUES) {
      cues.computeIfAbsent(cue.word(), key -> new ArrayList<>(1)).add(cue);
    }
    return CueWords.distinct(CUES).stream()
        .map(word -> cues.getOrDefault(word, List.of()).toArray(Cue[]::new))
        .toArray(Cue[][]::new);
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

  /** Whether a place is in the first clause; a comma behind a name or two lists names. */
  private boolean isFirstClause(int end) {
    int words = 1;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      words += c == ' ' ? 1 : 0;
      if (c == ';' || (c == ',' && words > WORDS_OF_NAME) || text.startsWith("..", i)) {
        return false;
      }
    }
    return true;
  }

  /** How far behind a price it may stand how it moved: "shares of" names whose they are first. */
  private int reach() {
    return text.startsWith(" of ", price) ? REACH_BEHIND_NAMES : REACH;
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
        reacts = reacts || (price >= 0 && start > price && start - price <= reach());
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
