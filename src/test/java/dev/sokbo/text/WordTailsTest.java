package dev.sokbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows a name decides whether it is the name: 메타가 is, 메타버스 is not. */
final class WordTailsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "가", "에서는", "측", "측은", "발", "용", "와의", "급"})
  void followANameWithoutChangingIt(String tail) {
    assertThat(WordTails.isTail(tail)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"버스", "데이터", "인지", "콩즈", "플랫폼스", "버스가", "분석"})
  void areToldFromTheRestOfALongerWord(String rest) {
    assertThat(WordTails.isTail(rest)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"에서", "으로써", "이라고"})
  void aParticleAloneIsNoWord(String particle) {
    assertThat(WordTails.isBareParticle(particle)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"이란", "고", "사", "메타", ""})
  void aNounThatReadsLikeAParticleIsAWord(String noun) {
    assertThat(WordTails.isBareParticle(noun)).isFalse();
  }
}
