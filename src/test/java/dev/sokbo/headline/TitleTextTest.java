package dev.sokbo.headline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Copies differ in what desks wrap around a title; that must not count, and nothing else may go.
 */
final class TitleTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[속보] 강릉 산불 진화|강릉 산불 진화",
        "【단독】 강릉 산불 진화(종합2보)|강릉 산불 진화",
        "[1보] 강릉 산불 진화 [영상]|강릉 산불 진화",
        "속보: 강릉 산불 진화|강릉 산불 진화",
        "강릉 산불 열여덟 시간 만에 진화 - 가나일보|강릉 산불 열여덟 시간 만에 진화",
        "Storm nears the coast - The Daily Bugle|storm nears the coast",
        "UPDATE 2-Storm nears the coast|storm nears the coast",
        "Exclusive: Storm nears coast|storm nears coast",
        "Update: Storm nears coast (Reuters)|storm nears coast",
        "Analysis-Storm nears coast|storm nears coast",
        "美·日 정상 회담|미국·일본 정상 회담",
        "9천400억 규모|9400억 규모",
        "Ｋ－방산　수출|k-방산 수출",
        "매출 1,200억 달성|매출 1200억 달성",
        "Profit up in third-quarter|profit up in 3분기",
        "Halcyon #39;s plant opens|halcyon's plant opens",
        "전쟁과 평화①|전쟁과 평화①",
        "[속보]|[속보]",
      })
  void keepsTheTitleItself(String title, String body) {
    assertThat(TitleText.of(title).body()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[오늘의 날씨] 전국 맑음|오늘의 날씨",
        "[속보][특징주] 누리반도체 급등|특징주",
        "반도체 슈퍼위크 [주간전망]|주간전망",
      })
  void keepsTagsThatAreNoMarksOfUpdates(String title, String tag) {
    assertThat(TitleText.of(title).tags()).containsExactly(tag);
  }
}
