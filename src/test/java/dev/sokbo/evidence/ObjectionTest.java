package dev.sokbo.evidence;

import static dev.sokbo.evidence.Objections.objections;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Titles made from one template are nearly equal and tell different things. */
final class ObjectionTest {

  @Test
  void keepsApartWhatSharesAnActorAndWordsOfAnyNewsroomOnly() {
    assertThat(objections("가람전자, 구미 센서 공장 착공", "가람전자, 대전 프린터 공장 이전", 1))
        .contains(Objection.OTHER_DEED);
    assertThat(objections("가람전자 사옥 이전 시험", "가람전자 데이터센터 논의 시험", 1)).contains(Objection.OTHER_DEED);
    assertThat(objections("가람전자 매출 30조 최대", "가람전자 영업이익 4조 최대", 1))
        .as("sums of one report")
        .doesNotContain(Objection.OTHER_DEED);
    assertThat(objections("가람전자, 평택 공장 착공", "가람전자 평택에 공장 건설 시작", 1))
        .as("other words for one deed")
        .doesNotContain(Objection.OTHER_DEED);
    assertThat(objections("가람전자 공장에 5조원 투자", "가람전자, 5조 들여 공장 짓는다", 1))
        .as("one sum")
        .doesNotContain(Objection.OTHER_DEED);
  }

  @Test
  void keepsADailySeriesApartUnlessTitlesAreEqualAndClose() {
    assertThat(objections("[인사] 도담은행", "[인사] 해솔에너지", 1)).contains(Objection.SERIES);
    assertThat(objections("[오늘의 운세] 띠별 운세", "[오늘의 운세] 띠별 운세", 24)).contains(Objection.SERIES);
    assertThat(objections("[부고] 김모씨 부친상", "[부고] 김모씨 부친상", 2)).isEmpty();
  }

  @Test
  void keepsColumnsApartFromEachOtherButNotFromNews() {
    assertThat(objections("[마감시황] 외국인 매수에 상승", "[오늘 나온 보고서] 외국인 매수에 상승", 1))
        .contains(Objection.SERIES);
    assertThat(objections("외국인 매수에 상승", "외국인 매수에 상승[마감시황]", 1)).isEmpty();
    assertThat(objections("외국인 매수에 상승", "[오늘의 증시] 외국인 매수에 상승", 1)).contains(Objection.SERIES);
  }

  @Test
  void keepsOtherDaysAndOtherPartsApart() {
    assertThat(objections("주요 일정(9월 3일 목요일)", "주요 일정(9월 4일 금요일)", 5)).contains(Objection.OTHER_DAY);
    assertThat(objections("패권 전쟁① 장비", "패권 전쟁② 인재", 5)).contains(Objection.OTHER_DAY);
    assertThat(objections("9월 3일 개막 도서전", "도서전 3일 개막", 5)).isEmpty();
  }

  @Test
  void keepsAlertsOfOtherDaysApart() {
    assertThat(objections("코스피 사이드카 발동", "코스피 사이드카 발동", 25)).containsExactly(Objection.ALERT);
    assertThat(objections("코스피 사이드카 발동", "코스피 사이드카 발동", 1)).isEmpty();
  }

  @Test
  void takesRisingAndFallingAtOnceForNeither() {
    assertThat(objections("주가 급등락", "주가 급락", 1)).isEmpty();
  }

  @Test
  void keepsDigestsOfTheDayApart() {
    assertThat(objections("Oil Rises, Bonds Fall, More", "Oil Rises, Bonds Slump, More", 1))
        .contains(Objection.SERIES);
  }

  @Test
  void keepsAThingAndItsUndoingApart() {
    assertThat(objections("물적분할 계획", "물적분할 계획 철회", 1)).containsExactly(Objection.UNDONE);
    assertThat(objections("물적분할 취소", "물적분할 철회", 1)).isEmpty();
    assertThat(objections("Halcyon defers meeting", "Halcyon postpones meeting", 1)).isEmpty();
  }

  @Test
  void keepsOtherDeedsOfOneCompanyApartThatShareAWord() {
    assertThat(objections("가온모터스, 소형차 리콜", "소형차 출시한 가온모터스", 1))
        .containsExactly(Objection.OTHER_DEED);
    assertThat(objections("가온모터스, 소형차 리콜", "소형차 결함 알린 가온모터스", 1)).isEmpty();
    assertThat(objections("가온모터스, 소형차 북미 리콜", "북미 소형차 출시한 가온모터스", 1)).isEmpty();
  }

  @Test
  void keepsTitlesApartThatOnlyBeginWithTheSameTwoWords() {
    assertThat(objections("가람시, 도서관 막차 연장", "가람시, 도서관 책값 동결", 1))
        .containsExactly(Objection.OTHER_DEED);
    assertThat(objections("가람시, 도서관 12만권 확충", "가람시, 도서관 장서 12만권", 1)).isEmpty();
    assertThat(objections("가람시, 도서관 착공", "가람시, 도서관 짓는다", 1)).isEmpty();
    assertThat(objections("가람시, 도서관 연장", "가람시, 도서관 늦춤", 1)).isEmpty();
    assertThat(objections("가람시, 도서관 막차 연장", "가람시, 도서관", 1)).isEmpty();
    assertThat(objections("가람시, 도서관 막차 연장 확정", "가람시, 도서관 막차 동결", 1)).isEmpty();
    assertThat(
            objections("Halcyon Motors unions march again", "Halcyon Motors prices few sedans", 1))
        .contains(Objection.OTHER_DEED);
  }

  @Test
  void keepsOppositesApart() {
    assertThat(objections("합의안 가결", "합의안 거부", 1)).containsExactly(Objection.OPPOSITE);
    assertThat(objections("Shares rise on outlook", "Shares fall on outlook", 1))
        .containsExactly(Objection.OPPOSITE);
    assertThat(objections("오전 상승 오후 하락", "하락 마무리", 1)).isEmpty();
  }

  @Test
  void keepsPartiesMarketsAndVerdictsApart() {
    assertThat(objections("여당 \"예산안 처리\"", "야당 \"예산안 처리\"", 1)).contains(Objection.OPPOSITE);
    assertThat(objections("코스피 사흘째 올라", "코스닥 사흘째 올라", 1)).contains(Objection.OPPOSITE);
    assertThat(objections("코스피 사흘째 올라", "코스피·코스닥 사흘째 올라", 1)).isEmpty();
    assertThat(objections("박가온 1심 징역 3년", "박가온 항소심 무죄", 1)).contains(Objection.OPPOSITE);
    assertThat(objections("Adeyo sentenced for graft", "Adeyo appeals graft sentence", 1))
        .isEmpty();
    assertThat(objections("Adeyo jailed for graft", "Adeyo appeals in graft case", 1))
        .contains(Objection.OPPOSITE);
  }

  @Test
  void keepsAThingApartFromHowItWasTaken() {
    assertThat(objections("가온바이오, 기술수출", "가온바이오 기술수출 소식에 주가 상한가", 1))
        .containsExactly(Objection.REACTION);
    assertThat(objections("가온바이오 기술수출…급등", "가온바이오 기술수출 소식에 급등", 1)).isEmpty();
  }

  @Test
  void keepsAMoveApartFromItsTurnOfAnotherDay() {
    assertThat(objections("가온지수 12% 급락", "가온지수 12% 급락 뒤 하루새 9% 급등", 20))
        .containsExactly(Objection.OPPOSITE);
    assertThat(objections("가온지수 12% 급락", "가온지수 12% 급락 뒤 9% 급등", 3)).isEmpty();
    assertThat(objections("가온지수 급등", "가온지수 급락 뒤 급등", 20)).isEmpty();
    assertThat(objections("가온지수 급등", "가온지수 급등락", 20)).isEmpty();
  }

  @Test
  void keepsOtherCitiesApart() {
    assertThat(objections("수원 아파트 불", "전주 아파트 불", 1)).contains(Objection.OTHER_PLACE);
    assertThat(objections("의성 산불", "봉화군 산불", 1)).contains(Objection.OTHER_PLACE);
    assertThat(objections("수원·전주 아파트 불", "전주시 아파트 불", 1)).isEmpty();
  }

  @Test
  void keepsCitiesOfOtherCountriesApartInEitherScript() {
    assertThat(objections("가온모터스 하노이 학교 개소", "가온모터스 리스본 학교 개소", 1)).contains(Objection.OTHER_PLACE);
    assertThat(objections("Gaon opens school in Turin", "Gaon opens school in Nagoya", 1))
        .contains(Objection.OTHER_PLACE);
    assertThat(objections("가온모터스 하노이 학교 개소", "가온모터스 hanoi 학교 개소", 1)).isEmpty();
  }

  @Test
  void keepsApartWhatSharesButTheActorAndThePlace() {
    assertThat(objections("가온모터스, 수원 도서관 새 단장", "가온모터스, 수원 체육관 이름 바꿔", 1))
        .containsExactly(Objection.OTHER_DEED);
    assertThat(
            objections(
                "Gaon Motors leases old ferry in Turin", "Gaon Motors audits tunnels in Turin", 1))
        .containsExactly(Objection.OTHER_DEED);
    assertThat(objections("가온모터스, 수원 도서관 새 단장", "가온모터스, 수원 도서관 이름 바꿔", 1)).isEmpty();
    assertThat(objections("가온모터스, 수원에 40억 쏟아", "가온모터스, 수원 체육관에 40억 기증", 1)).isEmpty();
  }

  @Test
  void takesAProvinceAndACityInItForOnePlace() {
    assertThat(objections("경북 산불 사흘째 번져", "의성 산불 사흘째 번져", 1)).doesNotContain(Objection.OTHER_PLACE);
    assertThat(objections("경남 산불 사흘째 번져", "의성 산불 사흘째 번져", 1)).contains(Objection.OTHER_PLACE);
    assertThat(objections("춘천 산불 사흘째 번져", "원주 산불 사흘째 번져", 1)).contains(Objection.OTHER_PLACE);
  }

  @Test
  void keepsTheStepsOfACaseApart() {
    assertThat(objections("특검, 박가온 총재 소환", "특검, 박가온 총재 구속영장", 5))
        .containsExactly(Objection.OPPOSITE);
    assertThat(objections("특검, 박가온 총재 영장 청구", "법원, 박가온 총재 영장 발부", 5)).contains(Objection.OPPOSITE);
    assertThat(objections("특검, 박가온 총재 구속영장", "박가온 총재 구속영장 청구한 특검", 5)).isEmpty();
  }

  @Test
  void keepsOtherCountriesApart() {
    assertThat(objections("태국서 버스 추락…12명 사망", "네팔서 버스 추락…9명 사망", 1))
        .contains(Objection.OTHER_PLACE);
    assertThat(objections("Strong quake hits Chile", "Strong quake hits Afghan north", 1))
        .contains(Objection.OTHER_PLACE);
    assertThat(objections("UK inflation at 3%", "British inflation at 3%", 1)).isEmpty();
    assertThat(objections("印尼 제련소 증설", "인도네시아 제련소 증설", 1)).isEmpty();
    assertThat(objections("인도 공장 준공", "인도적 지원 확대", 1)).doesNotContain(Objection.OTHER_PLACE);
    assertThat(objections("Drones hit Kyiv", "Drones hit Odesa", 1))
        .contains(Objection.OTHER_PLACE);
  }

  @Test
  void keepsAThingApartFromHowItsSharesMoved() {
    assertThat(objections("Halcyon unveils phone", "Halcyon shares slip after phone launch", 1))
        .contains(Objection.REACTION);
    assertThat(objections("Halcyon unveils phone", "Halcyon unveils phone; shares slip", 1))
        .isEmpty();
    assertThat(objections("Halcyon soars in debut", "Halcyon shares jump in debut", 1)).isEmpty();
    assertThat(objections("Calder-Rowan plan agreed", "Calder, Rowan shares sink on plan", 1))
        .contains(Objection.REACTION);
    assertThat(
            objections("Calder-Rowan plan agreed", "Shares of Rowan Trust, Calder tank on plan", 1))
        .contains(Objection.REACTION);
  }

  @Test
  void keepsATaskApartFromItsAnswerAtCourt() {
    assertThat(objections("누리통신 과징금 1348억", "누리통신, 과징금 1348억에 행정소송", 1))
        .containsExactly(Objection.REACTION);
  }

  @Test
  void keepsWhatIsToComeApartFromItsComing() {
    assertThat(objections("금융노조 총파업 예고", "금융노조 총파업 돌입", 5)).containsExactly(Objection.OPPOSITE);
    assertThat(objections("도서전 내일 시작", "도서전 내일 막 올라", 5)).doesNotContain(Objection.OPPOSITE);
  }

  @Test
  void asksLessOfWhatCameToAnEndThanOfWhatWasUndone() {
    assertThat(objections("곰 포획 작전 종료", "마을의 곰 사살", 1)).containsExactly(Objection.ENDED);
    assertThat(objections("Halcyon data scraping", "Halcyon data", 1)).isEmpty();
    assertThat(objections("Ferry lost", "Ferry halts", 1)).containsExactly(Objection.ENDED);
    assertThat(objections("회담 취소", "회담 철회", 1)).isEmpty();
    assertThat(objections("Halcyon delays launch", "Halcyon pushes back launch", 1)).isEmpty();
    assertThat(objections("Halcyon rejects slate", "Halcyon asks to vote against slate", 1))
        .isEmpty();
  }

  @Test
  void keepsOtherDistrictsOfACityApart() {
    assertThat(objections("서울 강남구 상가 불", "서울 송파구 공장 불", 1)).contains(Objection.OTHER_PLACE);
    assertThat(objections("서울 강남구 상가 불", "서울 상가 불", 1)).isEmpty();
    assertThat(objections("무안 사고 조사", "제주항공 사고 조사", 1)).doesNotContain(Objection.OTHER_PLACE);
  }

  @Test
  void keepsWhatIsAskedForApartFromTheVerdictAndAFireFromItsEnd() {
    assertThat(objections("검찰, 박가온에 2년 구형", "박가온 1심서 징역", 5)).contains(Objection.OPPOSITE);
    assertThat(objections("산청 산불 진화율 70%", "산청 산불 주불 진화", 5)).contains(Objection.OPPOSITE);
  }

  @Test
  void keepsWhatDesksThinkOfNewsApartFromIt() {
    assertThat(objections("[사설] 상점 57% 적자, 대책 서둘러야", "상점 57% 적자…대책 시급", 2))
        .contains(Objection.OPINION);
    assertThat(objections("[기자수첩] 상점 57% 적자", "[사설] 상점 57% 적자", 2)).contains(Objection.OPINION);
    assertThat(objections("[사설] 상점 57% 적자", "[사설] 상점 57% 적자", 2)).isEmpty();
    assertThat(objections("[단독] 상점 57% 적자", "상점 57% 적자", 2)).isEmpty();
  }

  @Test
  void keepsWhatTwoPartiesSayOfEachOtherApart() {
    assertThat(objections("가온전자 \"누리와 지분 협의 중\"", "누리 측 \"모든 가능성 열고 지분 협의 중\"", 1))
        .contains(Objection.OTHER_SPEAKER);
    assertThat(objections("가온전자 \"누리와 지분 협의 중\"", "가온전자 회장 \"누리와 지분 협의\"", 1))
        .doesNotContain(Objection.OTHER_SPEAKER);
    assertThat(objections("가온 총재 \"금리 인하 서두르지 않는다\"", "박나루 \"금리 인하 안 서두른다\"", 1))
        .doesNotContain(Objection.OTHER_SPEAKER);
    assertThat(objections("가온전자, 누리 \"제안\" 받고 지분 매각", "누리 \"가온전자에 지분 제안\"", 1))
        .doesNotContain(Objection.OTHER_SPEAKER);
  }

  @Test
  void readsADayBehindAnEllipsis() {
    assertThat(objections("전공노 19일 총회…20일 파업", "전공노 \"20일 6시 파업\"", 1)).isEmpty();
    assertThat(objections("전공노 총회…20일 파업", "전공노 총회, 27일 파업", 1)).contains(Objection.OTHER_DAY);
  }
}
