package dev.sokbo.headline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two copies of a text must agree whatever stands in front of it, and nothing else be cut off. */
final class DatelineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[서울=가나통신] 홍길순 기자 = ",
        "[서울=가나통신]홍길순 기자 =",
        "(서울=가나통신) 홍길순·김누리 기자 = ",
        "【서울=가나】 ",
        "[가나신문 홍길순 기자] ",
        "홍길순 특파원 = ",
        "seoul, aug 1 (wire) - ",
        "new york (the wire) — "
      })
  void standsInFrontOfTheText(String dateline) {
    String text = "누리반도체가 공장을 짓는다. 완공은 내년.";

    assertThat((dateline + text).substring(Dateline.end(dateline + text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "누리반도체가 공장을 짓는다. 홍길순 기자 = 가나통신",
        "기자 간담회에서 누리반도체는 공장을 짓겠다고 밝혔다",
        "the company (nuri) said on tuesday",
        "",
        "["
      })
  void isNotSeenWhereThereIsNone(String text) {
    assertThat(Dateline.end(text)).isZero();
  }
}
