package dev.sokbo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.evidence.Likeness;
import dev.sokbo.gram.Overlap;
import dev.sokbo.gram.Vocabulary;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A story that several of its reports speak for is joined before one that a single report does. */
final class MatchesTest {

  private static final double UNSURE = Likeness.SURE - 0.2;

  private final Shelf shelf = new Shelf();
  private final Matches matches = new Matches(shelf);

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
    matches.add(match(0, UNSURE));
    matches.add(match(2, UNSURE));

    assertThat(matches.surest()).isEmpty();
  }

  @Test
  void areSurerOfAStoryThatSeveralSpeakFor() {
    matches.add(match(0, UNSURE));
    matches.add(match(1, UNSURE));
    matches.add(match(2, UNSURE + 0.1));

    assertThat(matches.surest()).hasValue(match(0, UNSURE));
  }

  @Test
  void preferTheSurestOfAll() {
    matches.add(match(0, Likeness.SURE));
    matches.add(match(2, Likeness.SURE + 1));

    assertThat(matches.surest()).hasValue(match(2, Likeness.SURE + 1));
  }

  private static Match match(int slot, double sureness) {
    return new Match(slot, Relation.REPORT, 0.4, sureness);
  }
}
