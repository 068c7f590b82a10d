package dev.sokbo.gram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two titles share only what is read alike from both. */
final class GramReaderTest {

  @Test
  void readsEnglishWordsThatDesksUseForEachOtherAsOne() {
    assertThat(GramReader.sorted("u.s. jobless claims dropped"))
        .hasSize(4)
        .isEqualTo(GramReader.sorted("us unemployment claim slips"));
    assertThat(GramReader.sorted("rises")).isNotEqualTo(GramReader.sorted("falls"));
  }

  @Test
  void readsWordsWithoutTheirCommonestEndings() {
    assertThat(GramReader.sorted("halcyon's cuts")).isEqualTo(GramReader.sorted("halcyon cut"));
    assertThat(GramReader.sorted("planned companies carried"))
        .isEqualTo(GramReader.sorted("planning company carries"));
    assertThat(GramReader.sorted("days")).isEqualTo(GramReader.sorted("day"));
    assertThat(GramReader.sorted("class")).isNotEqualTo(GramReader.sorted("clas"));
  }

  @Test
  void takesTheSmallWordsOfEuropeanLanguagesForNone() {
    assertThat(GramReader.sorted("the of de los que una dans und")).isEmpty();
  }

  @Test
  void readsKoreanInPairsAndLatinWordsWhole() {
    assertThat(GramReader.sorted("누리반도체 kf-21로")).hasSize(6);
    assertThat(GramReader.sorted("누리의 kf")).isNotEmpty().doesNotContain(GramReader.sorted("k"));
  }
}
