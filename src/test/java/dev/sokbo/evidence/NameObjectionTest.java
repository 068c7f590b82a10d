package dev.sokbo.evidence;

import static dev.sokbo.evidence.Objections.objections;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Titles of one wording about other companies, people and things tell different things. */
final class NameObjectionTest {

  @Test
  void keepsOtherLongNamesInQuotationMarksApart() {
    assertThat(objections("협회, '선박금융 실무' 교육 모집", "협회, '배출권 거래 규제 대응' 교육 모집", 1))
        .contains(Objection.OTHER_NAME);
    assertThat(objections("가온지수 급락 '직격탄'", "가온지수 급락 '날벼락'", 1))
        .doesNotContain(Objection.OTHER_NAME);
  }

  @Test
  void keepsOtherNamesInQuotationMarksApart() {
    assertThat(objections("협회, '펀드 실무' 교육 모집", "협회, '코인 규제' 교육 모집", 1))
        .contains(Objection.OTHER_QUOTED);
    assertThat(objections("협회, '채권 Deal Structuring 실무' 강좌", "협회, '코인 규제' 강좌", 1))
        .contains(Objection.OTHER_QUOTED);
    assertThat(objections("'펀드 실무' 교육 모집", "펀드 실무 '무료' 교육", 1)).isEmpty();
    assertThat(objections("Halcyon's 'new era' begins", "Halcyon's 'last chance' begins", 1))
        .doesNotContain(Objection.OTHER_QUOTED);
  }

  @Test
  void takesTheCompanyThatABrokerSpeaksOfForTheActor() {
    assertThat(objections("가람증권 \"누리반도체, 목표가 상향\"", "가람증권 \"한빛전자, 목표가 상향\"", 1))
        .containsExactly(Objection.OTHER_ACTOR);
  }

  @Test
  void keepsOtherPeopleOfOneCallingOrOfficeApart() {
    assertThat(objections("사고 낸 배우 박가온 \"깊이 반성\"", "사고 낸 가수 최다온 \"깊이 반성\"", 1))
        .contains(Objection.OTHER_NAME);
    assertThat(objections("사고 낸 배우 박가온 \"깊이 반성\"", "사고 낸 배우 최다온 \"깊이 반성\"", 1))
        .contains(Objection.OTHER_NAME);
    assertThat(objections("검찰, 박가온 대표 압수수색", "검찰, 최다온 회장 압수수색", 1)).contains(Objection.OTHER_NAME);
    assertThat(objections("가람자동차 노조, 새 공장 반대 파업", "도담자동차 노조, 새 공장 반대 파업", 1))
        .contains(Objection.OTHER_NAME);
    assertThat(objections("누리항공 새 노선 증편", "하늘길항공 새 노선 증편", 1)).contains(Objection.OTHER_NAME);
  }

  @Test
  void keepsTheSameActOfOthersApartWithoutAComma() {
    assertThat(objections("누리반도체 차세대 메모리 양산 시작", "한빛전자 차세대 메모리 양산 시작", 1))
        .contains(Objection.OTHER_NAME);
    assertThat(objections("박가온 누리 회장, 산업장관 면담", "최다온 한빛 회장, 산업장관 면담", 1))
        .contains(Objection.OTHER_NAME);
    assertThat(
            objections(
                "Orrin Labs begins sample deliveries", "Halcyon begins sample deliveries", 1))
        .contains(Objection.OTHER_NAME);
  }

  @Test
  void keepsOneWordingAboutOtherPlacesAndThingsApart() {
    assertThat(objections("서울 집값 3주 연속 상승", "부산 집값 3주 연속 상승", 1)).contains(Objection.OTHER_NAME);
    assertThat(objections("규모 5.5 지진 일본 북부서 발생", "규모 5.5 지진 대만 동부서 발생", 1))
        .contains(Objection.OTHER_NAME);
    assertThat(objections("가람은행, 새 행장에 박가온", "다온은행, 새 행장에 최다온", 1)).contains(Objection.OTHER_NAME);
    assertThat(objections("누리반도체 태블릿 N7 출시", "누리반도체 태블릿 X11 출시", 1)).contains(Objection.OTHER_NAME);
    assertThat(objections("Court to hear case on tariffs", "Court to hear case on citizenship", 1))
        .contains(Objection.OTHER_NAME);
  }

  @Test
  void keepsOtherNamesApartThatStandBesideOtherNumbers() {
    assertThat(
            objections(
                "AI chip maker Halcyon raises $10 million",
                "AI chip maker Orrin raises $9 million",
                1))
        .containsExactly(Objection.OTHER_NAME);
    assertThat(
            objections(
                "AI chip maker Halcyon raises $10 million",
                "AI chip maker Halcyon raises $9.8 million",
                1))
        .isEmpty();
  }

  @Test
  void takesTheSameLargeSumForOneActByWhateverName() {
    assertThat(objections("박가온 \"한국에 칩 26만개\" 공급 약속", "누리반도체 \"한국에 칩 26만개\" 공급 약속", 1))
        .doesNotContain(Objection.OTHER_NAME);
    assertThat(objections("박가온 \"한국에 칩 12개\" 공급 약속", "누리반도체 \"한국에 칩 12개\" 공급 약속", 1))
        .contains(Objection.OTHER_NAME);
  }

  @Test
  void takesWhomATitleNamesBeforeHisOfficeForTheActor() {
    assertThat(objections("특검, 박가온에 징역 15년 구형", "박가온 전 대표, 징역 15년 구형", 1)).isEmpty();
  }

  @Test
  void takesOtherWordsForTheSameForNoOtherName() {
    assertThat(objections("누리반도체 새 공장 건설 추진", "누리반도체 새 공장 증설 추진", 1)).isEmpty();
    assertThat(objections("한투증권 코인 사업 진출 채비", "한국투자증권 코인 사업 진출 채비", 1)).isEmpty();
    assertThat(objections("\"곧 오른다\"…급락에도 담은 개미", "\"반등 믿는다\"…급락에도 담은 개미", 1)).isEmpty();
    assertThat(
            objections("Halcyon to cut jobs, sources say", "Halcyon to cut jobs, report says", 1))
        .isEmpty();
    assertThat(
            objections(
                "Iceland says game tokens not currency amid calls for rules",
                "Iceland says game tokens not currency, but taxable",
                1))
        .isEmpty();
    assertThat(
            objections(
                "Two key ministers agree on Calder-Rowan overhaul",
                "Key ministers agree on plan to replace Calder Trust, Rowan Trust",
                1))
        .isEmpty();
    assertThat(objections("Halmar 4.2 goes live, fixes bugs", "Halmar 4.2 released, fixes bugs", 1))
        .isEmpty();
    assertThat(
            objections(
                "Halcyon abandons split of battery unit",
                "Halcyon scraps split of battery unit",
                1))
        .isEmpty();
  }

  @Test
  void takesAPartThatNamesShareForNoName() {
    assertThat(objections("누리전자, 유상증자 결정", "MG전자, 유상증자 결정", 1)).contains(Objection.OTHER_ACTOR);
    assertThat(objections("가람차, 유상증자 결정", "가람모비아, 유상증자 결정", 1)).contains(Objection.OTHER_ACTOR);
  }

  @Test
  void keepsOtherCompaniesApartButKnowsShortNames() {
    assertThat(objections("해마루, 유상증자 결정", "소담텍, 유상증자 결정", 1)).contains(Objection.OTHER_ACTOR);
    assertThat(objections("한빛투증, 배당 확대", "한빛투자증권, 배당 확대", 1)).isEmpty();
    assertThat(objections("정부, 경보 상향", "외교부, 경보 상향", 1)).isEmpty();
    assertThat(objections("코스피 급락…최대 낙폭", "한국증시 급락…최대 낙폭", 1)).isEmpty();
    assertThat(objections("코스피 급락…최대 낙폭", "누리반도체 급락…최대 낙폭", 1))
        .containsExactly(Objection.OTHER_ACTOR);
  }

  @Test
  void keepsOtherObjectsOfTheSameActApart() {
    assertThat(objections("감독원, 가람카드 해킹 현장검사 착수", "감독원, 누리페이 해킹 현장검사 착수", 1))
        .contains(Objection.OTHER_NAME);
    assertThat(objections("가온폰17 예약 물량 완판", "미르탭26 예약 물량 완판", 1)).contains(Objection.OTHER_NAME);
    assertThat(
            objections(
                "Adeyo sues Halcyon over stolen test data",
                "Adeyo sues Orrin over stolen test data",
                1))
        .contains(Objection.OTHER_NAME);
    assertThat(
            objections(
                "Halcyon says state hackers stole its source code",
                "Peregrine says state hackers stole backup files",
                1))
        .contains(Objection.OTHER_NAME);
    assertThat(
            objections(
                "Peregrine Motors says state hackers stole its source code",
                "PM says state hackers stole backup files",
                1))
        .doesNotContain(Objection.OTHER_NAME);
    assertThat(objections("가람증권, 박가온 대표 재선임 결의", "가람증권, 주총서 재선임 결의", 1)).isEmpty();
    assertThat(objections("'가람 공습' 변수 만난 코스피 한산", "'가람 사태' 변수 만난 코스피 한산", 1))
        .doesNotContain(Objection.OTHER_NAME);
  }

  @Test
  void keepsReportsOfOtherBrokersApart() {
    assertThat(objections("\"누리반도체, 목표가 상향\"-가나", "누리반도체, 매수 기회…목표가↑-도담", 1))
        .contains(Objection.OTHER_NAME);
    assertThat(objections("가나證 \"누리반도체 목표가 상향\"", "\"누리반도체 목표가 상향\"-가나", 1)).isEmpty();
    assertThat(objections("가람-도담 새 노선", "가람-누리 새 노선", 1)).isEmpty();
  }

  @Test
  void takesAPublicBodyAndWhomItActsOnForOneStory() {
    assertThat(objections("공정위, 달리는민족에 과징금", "달리는민족, 과징금 철퇴", 1)).isEmpty();
    assertThat(objections("누리몰, '갑질' 과징금", "달민, '갑질' 과징금", 1)).contains(Objection.OTHER_ACTOR);
    assertThat(objections("달민, '갑질' 수주", "누리, 달리는민족에 '갑질' 수주", 1)).isEmpty();
  }

  @Test
  void takesTheSurnameAloneForThePresident() {
    assertThat(objections("朴, 신임 수석에 가나루 임명", "朴대통령, 신임 수석에 가나루 전 차관 임명", 1)).isEmpty();
    assertThat(objections("朴, 신임 수석에 가나루 임명", "최시장, 신임 국장에 가나루 임명", 1))
        .contains(Objection.OTHER_ACTOR);
  }

  @Test
  void keepsOtherAffairsOfOthersApart() {
    assertThat(objections("누리당 '금품 수수 의혹' 박가온 공천 취소", "누리당, '역사 폄훼 논란' 최다온 공천 취소", 1))
        .contains(Objection.OTHER_NAME);
    assertThat(objections("'금품 수수 의혹' 박가온 공천 취소", "'선거법 위반 의혹' 박가온 공천 취소", 1))
        .doesNotContain(Objection.OTHER_NAME);
    assertThat(objections("'음주운전 혐의' 배우 박가온 송치", "'음주운전 혐의' 박씨 송치", 1))
        .doesNotContain(Objection.OTHER_NAME);
  }
}
