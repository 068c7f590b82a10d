package dev.sokbo.gram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Only what is found here is ever compared. */
final class ScoresTest {

  private final Scores scores = new Scores();

  @Test
  void tellsTheHighestSumsFirst() {
    scores.add(7, 2);
    scores.add(9, 2);
    scores.add(7, 1);
    scores.add(0, 4);

    assertThat(scores.best(0, slot -> true)).containsExactly(0, 7, 9);
  }

  @Test
  void leavesOutWhatIsBelowTheLeastOrFarBelowTheHighest() {
    scores.add(1, 10);
    scores.add(2, 6);
    scores.add(3, 4);

    assertThat(scores.best(1, slot -> true)).containsExactly(1, 2);
    assertThat(scores.best(7, slot -> true)).containsExactly(1);
    assertThat(scores.best(11, slot -> true)).isEmpty();
  }

  @Test
  void tellsNoMoreThanSevenAndOfEqualOnesTheFirst() {
    for (int slot = 20; slot > 0; slot--) {
      scores.add(slot, 3);
    }

    assertThat(scores.best(0, slot -> true)).containsExactly(20, 19, 18, 17, 16, 15, 14);
  }

  @Test
  void beginsAgainWhenCleared() {
    scores.add(5, 1);
    scores.clear();
    scores.add(6, 1);
    scores.add(5, 2);

    assertThat(scores.best(0, slot -> true)).containsExactly(5, 6);
  }

  @Test
  void keepsApartAsManySlotsAsAllListsHold() {
    for (int round = 1; round <= 2; round++) {
      for (int i = 0; i < 24 * Postings.MOST; i++) {
        scores.add(i * 2048, i == 100 ? 2 : 1);
      }
    }

    assertThat(scores.best(3, slot -> true)).containsExactly(100 * 2048);
  }
}
