package dev.sokbo.headline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words are what stories are told by. */
final class LettersTest {

  @Test
  void takesLettersAndNumbersOfAnyScriptIntoWords() {
    for (char c : "a9가힣美éжㄱ①\uD83D".toCharArray()) {
      assertThat(Letters.inWord(c)).as("%c", c).isTrue();
    }
    for (char c : " .,\"'…·↑％-=\0\uFFFF".toCharArray()) {
      assertThat(Letters.inWord(c)).as("%c", c).isFalse();
    }
  }

  @Test
  void comparesHangulAndChineseInPairs() {
    for (char c : "가힣美ㄱ".toCharArray()) {
      assertThat(Letters.inPairs(c)).as("%c", c).isTrue();
    }
    for (char c : "a9é ①".toCharArray()) {
      assertThat(Letters.inPairs(c)).as("%c", c).isFalse();
    }
  }
}
