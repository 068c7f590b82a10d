package dev.sokbo.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Korean writes several words as one: each must be found in it, and nothing that is no word. */
final class CompoundWordsTest {

  @ParameterizedTest
  @CsvSource({
    "예금, 외화예금 사상 최대",
    "예금, 외화예금은 늘고",
    "예금, 장기외화예금에도 세금",
    "밸런서, 국산밸런서 첫 수출",
    "밸런서, 신밸런서 공개",
    "적금 = 저금, 청년저금 출시",
    "북극항로, 국제북극 항로 개척",
    "횡령, 회삿돈횡령에 직원횡령까지",
    "돌봄, 통합돌봄법 시행",
    "저수지, 농업용저수지 점검",
    "적금, 청년적금상품 출시",
    "미세먼지, 뷁뷁미세먼지 비상",
    "신호등, 뷁뷁신호등 교체",
    "적금, 청년적금받은 가구",
    "적금, 청년적금해야 한다",
    "적금, 청년적금제도국장 인터뷰",
    "적금, 신적금 출시"
  })
  void aKoreanWordIsFoundAtTheEndOfLongerOnesBehindKnownWords(String word, String title) {
    assertThat(Findings.found(word, title)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "예금, 구름빛예금 출시",
    "예금, 굿예금 출시",
    "예금, 외화예금왕 선발",
    "기차, 전기차 판매",
    "산청, 국가유산청 발표",
    "주당, 더불어민주당 경선",
    "밸런스, 새파인밸런스 공개",
    "투자, 가람투자증권 개편",
    "한빛, 서울한빛뷁 신간"
  })
  void noWordIsFoundBehindWhatIsNoneOrBeforeMoreThanAParticle(String word, String title) {
    assertThat(Findings.found(word, title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"수요, 수요일 전국 비", "인사, 디자인사이트 개장", "인사, 인사이트 발표", "지도, 새지도자 선출"})
  void noWordIsFoundWhereAnotherBeginsThatMeansSomethingElse(String word, String title) {
    assertThat(Findings.found(word, title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"재무, 재무장관 회의", "노동, 노동당국 조사", "지방, 지방산업 육성", "사회, 사회자본 확충"})
  void whereTwoWordsShareASyllableTheOneThatLeavesWordsBehindCounts(String word, String title) {
    assertThat(Findings.found(word, title)).hasSize(1);
  }

  @Test
  void aQuotedWordIsNoPartOfLongerOnes() {
    assertThat(Findings.found("\"예금\"", "외화예금 사상 최대")).isEmpty();
  }

  @Test
  void aNameOfTheLexiconIsNoPartOfLongerOnes() {
    assertThat(Findings.found("Apple", "국산애플 수확")).isEmpty();
  }

  @Test
  void aLongerWordCanBeExcluded() {
    String title = "외화예금 늘고 원화예금 줄어";

    assertThat(Findings.found("예금", title)).hasSize(2);
    assertThat(Findings.found("예금 -외화예금", title)).isEmpty();
    assertThat(Findings.found("예금 -적금", title)).hasSize(2);
  }
}
