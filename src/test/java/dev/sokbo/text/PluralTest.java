package dev.sokbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who watches a thing in English also means several of it, but never another word. */
final class PluralTest {

  @Test
  void anSOrAfterASibilantAnEsGoesOnFromTheSingular() {
    assertThat(Plural.end(Folded.of("chips"), 4)).isEqualTo(5);
    assertThat(Plural.end(Folded.of("launches"), 6)).isEqualTo(8);
    assertThat(Plural.end(Folded.of("box es"), 3)).isEqualTo(3);
    assertThat(Plural.end(Folded.of("chipes"), 4)).isEqualTo(4);
    assertThat(Plural.end(Folded.of("launche"), 6)).isEqualTo(6);
    assertThat(Plural.end(Folded.of("tax"), 3)).isEqualTo(3);
  }

  @Test
  void aYBehindAConsonantChangesUnlessTheWordIsAName() {
    assertThat(Plural.changing("battery")).contains("batteries");
    assertThat(Plural.changing("factory strategy")).contains("factory strategies");
    assertThat(Plural.changing("display")).isEmpty();
    assertThat(Plural.changing("Sony")).isEmpty();
    assertThat(Plural.changing("y")).isEmpty();
    assertThat(Plural.changing("배터리")).isEmpty();
  }

  @Test
  void aPluralTellsWhatItMayBeOf() {
    assertThat(Plural.singulars("batteries")).startsWith("battery");
    assertThat(Plural.singulars("launches")).containsExactly("launche", "launch");
    assertThat(Plural.singulars("EVs")).containsExactly("EV");
    assertThat(Plural.singulars("glass")).isEmpty();
    assertThat(Plural.singulars("AI")).isEmpty();
  }
}
