package dev.sokbo.gram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What few texts have must weigh more than what many have. */
final class RarityTest {

  @Test
  void weighsAFeatureTheMoreTheFewerTextsHaveIt() {
    Rarity rarity = new Rarity(20);
    for (int i = 0; i < 100; i++) {
      rarity.count(new int[] {1, 1_000 + i});
    }

    assertThat(rarity.of(1_000)).isEqualTo((float) rarity.most(), within(0.001f));
    assertThat(rarity.of(1)).isLessThan(rarity.of(1_000) - 4);
  }

  @Test
  void takesLogarithmsFromATable() {
    for (float number = 1; number < 1e6; number *= 1.01f) {
      assertThat(Rarity.logarithm(number)).isEqualTo((float) Math.log(number), within(0.0006f));
    }
  }
}
