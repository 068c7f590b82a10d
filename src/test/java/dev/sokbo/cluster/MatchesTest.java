package dev.sokbo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.evidence.Likeness;
import dev.sokbo.gram.Overlap;
import dev.sokbo.gram.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A story that several of its reports speak for is joined before one that a single report does; and
 * what cannot change that is not read closely.
 */
final class MatchesTest {

  private static final double UNSURE = Likeness.SURE - 0.2;

  private final Shelf shelf = new Shelf();
  private final List<Integer> read = new ArrayList<>();
  private final Matches matches = new Matches(shelf, this::asLikelyAsItLooks);

  @BeforeEach
  void putTwoReportsOfOneStoryAndOneOfAnotherOnTheShelf() {
    Vocabulary vocabulary = new Vocabulary(new Overlap());
    long[] heads = {1, 1, 3};
    for (int slot = 0; slot < heads.length; slot++) {
      StoryText text = new StoryText("누리반도체 증설", null, null, 1, Instant.EPOCH);
      shelf.add(new Arrival(slot + 1L, text, vocabulary), heads[slot]);
    }
  }

  @Test
  void haveNoSurestWhereEachIsUnsure() {
    matches.add(outlook(0, UNSURE));
    matches.add(outlook(2, UNSURE));

    assertThat(matches.surest()).isEmpty();
  }

  @Test
  void areSurerOfAStoryThatSeveralSpeakFor() {
    matches.add(outlook(0, UNSURE));
    matches.add(outlook(1, UNSURE));
    matches.add(outlook(2, UNSURE + 0.1));

    assertThat(matches.surest()).hasValue(match(0, UNSURE));
  }

  @Test
  void preferTheSurestOfAll() {
    matches.add(outlook(0, Likeness.SURE));
    matches.add(outlook(2, Likeness.SURE + 1));

    assertThat(matches.surest()).hasValue(match(2, Likeness.SURE + 1));
  }

  @Test
  void readNothingWhereNoneCanBeSure() {
    matches.add(outlook(0, UNSURE));

    assertThat(matches.surest()).isEmpty();
    assertThat(read).isEmpty();
  }

  @Test
  void readNoMoreOfAStoryThanItsSurestReport() {
    matches.add(outlook(0, Likeness.SURE + 1));
    matches.add(outlook(1, Likeness.SURE + 2));

    assertThat(matches.surest()).hasValue(match(1, Likeness.SURE + 2));
    assertThat(read).containsExactly(1);
  }

  @Test
  void readOtherReportsOfAStoryWhereTheyMayDecide() {
    matches.add(outlook(0, Likeness.SURE + 1));
    matches.add(outlook(1, Likeness.SURE + 1));
    matches.add(outlook(2, Likeness.SURE + 1.1));

    assertThat(matches.surest()).hasValue(match(0, Likeness.SURE + 1));
    assertThat(read).containsExactly(2, 0, 1);
  }

  @Test
  void takeTheNextWhereTheLikeliestTurnsOutToDiffer() {
    Matches strict =
        new Matches(shelf, outlook -> outlook.slot() == 0 ? null : asLikelyAsItLooks(outlook));
    strict.add(outlook(0, Likeness.SURE + 2));
    strict.add(outlook(2, Likeness.SURE + 1));

    assertThat(strict.surest()).hasValue(match(2, Likeness.SURE + 1));
  }

  @Test
  void areLessSureOfAStoryOfWhichALikelyReportTellsAnotherEvent() {
    Matches strict =
        new Matches(shelf, outlook -> outlook.slot() == 0 ? null : asLikelyAsItLooks(outlook));
    strict.add(outlook(0, Likeness.SURE + 2));
    strict.add(outlook(1, Likeness.SURE + 1));
    strict.add(outlook(2, Likeness.SURE + 0.5));

    assertThat(strict.surest()).hasValue(match(2, Likeness.SURE + 0.5));
  }

  private Match asLikelyAsItLooks(Outlook outlook) {
    read.add(outlook.slot());
    return match(outlook.slot(), outlook.most());
  }

  private static Outlook outlook(int slot, double most) {
    return new Outlook(slot, 0.4, 0, most, most);
  }

  private static Match match(int slot, double sureness) {
    return new Match(slot, Relation.REPORT, 0.4, sureness);
  }
}
