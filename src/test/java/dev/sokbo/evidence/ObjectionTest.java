package dev.sokbo.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.headline.TitleText;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Titles made from one template are nearly equal and tell different things. */
final class ObjectionTest {

  private static final Instant NOON = Instant.parse("2026-09-01T03:00:00Z");

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
  void keepsOtherNumbersOfTheSameThingApart() {
    assertThat(objections("분기 이익 12% 증가", "분기 이익 45% 증가", 1))
        .containsExactly(Objection.OTHER_NUMBERS);
    assertThat(objections("Bond sale of $300 million", "Bond sale of $120 million", 1))
        .containsExactly(Objection.OTHER_NUMBERS);
  }

  @Test
  void seesTheSameNumberInAnotherForm() {
    assertThat(objections("2조4000억 투자", "2.4조원 투자", 1)).isEmpty();
    assertThat(objections("9천400억 규모", "9400억원 규모", 1)).isEmpty();
    assertThat(objections("하루 1422억 청산", "하루 1400억 청산", 1)).isEmpty();
    assertThat(objections("57억달러 투자", "8조원 투자", 1)).isEmpty();
    assertThat(objections("$5 billion plant", "5 bln dollar plant", 1)).isEmpty();
  }

  @Test
  void takesARoundedNumberForTheSameOnlyAsFarAsItIsRound() {
    assertThat(objections("20조 투자", "20조3천억 투자", 1)).isEmpty();
    assertThat(objections("이익 20% 증가", "이익 20.4% 증가", 1)).isEmpty();
    assertThat(objections("이익 20% 증가", "이익 25% 증가", 1)).containsExactly(Objection.OTHER_NUMBERS);
    assertThat(objections("400조 투자", "450조 투자", 1)).containsExactly(Objection.OTHER_NUMBERS);
  }

  @Test
  void takesARoughAgreementForNoneWhereAnotherNumberDiffers() {
    assertThat(objections("이익 40조, 목표가 180만원", "이익 37조, 목표가 140만원", 1))
        .contains(Objection.OTHER_NUMBERS);
    assertThat(objections("이익 40조 전망", "이익 39.2조 전망", 1)).isEmpty();
    assertThat(objections("유가 100달러", "유가 130달러", 1)).containsExactly(Objection.OTHER_NUMBERS);
  }

  @Test
  void keepsOtherLongNamesInQuotationMarksApart() {
    assertThat(objections("협회, '선박금융 실무' 교육 모집", "협회, '배출권 거래 규제 대응' 교육 모집", 1))
        .contains(Objection.OTHER_NAME);
    assertThat(objections("가온지수 급락 '직격탄'", "가온지수 급락 '날벼락'", 1))
        .doesNotContain(Objection.OTHER_NAME);
  }

  @Test
  void roundsNoNumberThatOnlyNumbersThings() {
    assertThat(objections("새 전시 소식 100", "새 전시 소식 137", 1))
        .containsExactly(Objection.OTHER_NUMBERS);
    assertThat(objections("99번째 매장 개점", "100번째 매장 개점", 1)).containsExactly(Objection.OTHER_NUMBERS);
    assertThat(objections("지수 2600 돌파", "지수 2603 돌파", 1)).isEmpty();
    assertThat(objections("지수 900 돌파", "지수 903.5 돌파", 1)).isEmpty();
  }

  @Test
  void takesLargeAmountsForTheSameThatDesksRoundOrConvertDifferently() {
    assertThat(objections("8조원 투자", "8.5조원 투자", 1)).isEmpty();
    assertThat(objections("1조4천억원 규모 공사", "1.3조 규모 공사", 1)).isEmpty();
    assertThat(objections("8조원 투자", "11조원 투자", 1)).containsExactly(Objection.OTHER_NUMBERS);
  }

  @Test
  void comparesSumsOfMoneyOnlyWhereTheyAreTheSameMeasure() {
    assertThat(objections("누리반도체 매출 2511억원 최대", "누리반도체 영업이익 역대 최대 1300억", 1)).isEmpty();
    assertThat(objections("누리반도체 매출 2511억원, 새 공장", "누리반도체, 58조원 매출 최대", 1))
        .contains(Objection.OTHER_NUMBERS);
    assertThat(objections("누리반도체 매출 2511억원 최대", "누리반도체 1300억 최대", 1))
        .containsExactly(Objection.OTHER_NUMBERS);
  }

  @Test
  void takesARoughNumberForAllThatItCovers() {
    assertThat(objections("유가 다시 90달러대로", "유가 92달러", 1)).isEmpty();
    assertThat(objections("유가 다시 90달러대로", "유가 102달러", 1)).containsExactly(Objection.OTHER_NUMBERS);
    assertThat(objections("코스피 13%대 하락", "코스닥 10%대 하락", 1)).contains(Objection.OTHER_NUMBERS);
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
  void takesRisingAndFallingAtOnceForNeither() {
    assertThat(objections("주가 급등락", "주가 급락", 1)).isEmpty();
  }

  @Test
  void keepsDigestsOfTheDayApart() {
    assertThat(objections("Oil Rises, Bonds Fall, More", "Oil Rises, Bonds Slump, More", 1))
        .contains(Objection.SERIES);
  }

  @Test
  void letsTheCountOfPeopleMove() {
    assertThat(objections("공장 폭발…2명 부상", "공장 폭발…4명 부상", 1)).isEmpty();
  }

  @Test
  void keepsAThingAndItsUndoingApart() {
    assertThat(objections("물적분할 계획", "물적분할 계획 철회", 1)).containsExactly(Objection.UNDONE);
    assertThat(objections("물적분할 취소", "물적분할 철회", 1)).isEmpty();
    assertThat(objections("Halcyon defers meeting", "Halcyon postpones meeting", 1)).isEmpty();
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
  void comparesNumbersOfWhichTitlesTellThatTheyWerePassed() {
    assertThat(objections("예약 200만 돌파", "예약 300만 넘어", 1)).contains(Objection.OTHER_NUMBERS);
    assertThat(objections("예약 200만 돌파", "예약자 200만명 넘어", 1)).isEmpty();
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
  void takesAProvinceAndACityInItForOnePlace() {
    assertThat(objections("경북 산불 사흘째 번져", "의성 산불 사흘째 번져", 1)).doesNotContain(Objection.OTHER_PLACE);
    assertThat(objections("경남 산불 사흘째 번져", "의성 산불 사흘째 번져", 1)).contains(Objection.OTHER_PLACE);
    assertThat(objections("춘천 산불 사흘째 번져", "원주 산불 사흘째 번져", 1)).contains(Objection.OTHER_PLACE);
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
  void takesTheSameLargeSumForOneActByWhateverName() {
    assertThat(objections("박가온 \"한국에 칩 26만개\" 공급 약속", "누리반도체 \"한국에 칩 26만개\" 공급 약속", 1))
        .doesNotContain(Objection.OTHER_NAME);
    assertThat(objections("박가온 \"한국에 칩 12개\" 공급 약속", "누리반도체 \"한국에 칩 12개\" 공급 약속", 1))
        .contains(Objection.OTHER_NAME);
  }

  @Test
  void keepsOtherResultsOfGamesApart() {
    assertThat(objections("가온호, 아르헨에 2-0 완승", "가온호, 칠레와 2-2 무승부", 1))
        .contains(Objection.OTHER_NUMBERS);
    assertThat(objections("가온호 3-1 완승", "3대1로 이긴 가온호", 1)).isEmpty();
    assertThat(objections("Rookhaven lose 0-2", "Marrow beat Rookhaven 2-0", 1))
        .doesNotContain(Objection.OTHER_NUMBERS);
    assertThat(objections("미르함 KF-21 탑재", "미르함 KF-16 탑재", 1))
        .doesNotContain(Objection.OTHER_NUMBERS);
  }

  @Test
  void keepsTheStepsOfACaseApart() {
    assertThat(objections("특검, 박가온 총재 소환", "특검, 박가온 총재 구속영장", 5))
        .containsExactly(Objection.OPPOSITE);
    assertThat(objections("특검, 박가온 총재 영장 청구", "법원, 박가온 총재 영장 발부", 5)).contains(Objection.OPPOSITE);
    assertThat(objections("특검, 박가온 총재 구속영장", "박가온 총재 구속영장 청구한 특검", 5)).isEmpty();
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
                "Halcyon abandons split of battery unit",
                "Halcyon scraps split of battery unit",
                1))
        .isEmpty();
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
  void keepsOtherCountriesApart() {
    assertThat(objections("태국서 버스 추락…12명 사망", "네팔서 버스 추락…9명 사망", 1))
        .contains(Objection.OTHER_PLACE);
    assertThat(objections("Strong quake hits Chile", "Strong quake hits Afghan north", 1))
        .contains(Objection.OTHER_PLACE);
    assertThat(objections("UK inflation at 3%", "British inflation at 3%", 1)).isEmpty();
    assertThat(objections("印尼 제련소 증설", "인도네시아 제련소 증설", 1)).isEmpty();
    assertThat(objections("인도 공장 준공", "인도적 지원 확대", 1)).isEmpty();
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
  }

  @Test
  void keepsATaskApartFromItsAnswerAtCourt() {
    assertThat(objections("누리통신 과징금 1348억", "누리통신, 과징금 1348억에 행정소송", 1))
        .containsExactly(Objection.REACTION);
  }

  @Test
  void keepsWhatIsToComeApartFromItsComing() {
    assertThat(objections("금융노조 총파업 예고", "금융노조 총파업 돌입", 5)).containsExactly(Objection.OPPOSITE);
    assertThat(objections("도서전 내일 시작", "도서전 내일 막 올라", 5)).isEmpty();
  }

  @Test
  void asksLessOfWhatCameToAnEndThanOfWhatWasUndone() {
    assertThat(objections("곰 포획 작전 종료", "마을의 곰 사살", 1)).containsExactly(Objection.ENDED);
    assertThat(objections("Halcyon data scraping", "Halcyon data", 1)).isEmpty();
    assertThat(objections("Ferry lost", "Ferry halts", 1)).containsExactly(Objection.ENDED);
    assertThat(objections("회담 취소", "회담 철회", 1)).isEmpty();
    assertThat(objections("Halcyon delays launch", "Halcyon pushes back launch", 1)).isEmpty();
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
  void keepsOtherVersionsApart() {
    assertThat(objections("Ferrite Linux 7.1 report", "Ferrite report: Linux 6.19", 1))
        .contains(Objection.OTHER_NUMBERS);
    assertThat(objections("Ferrite 24.9.0 (Current)", "Ferrite 22.20.0 (LTS)", 1))
        .contains(Objection.OTHER_NUMBERS);
    assertThat(objections("Ferrite 3.14 released", "Ferrite 3.14.0 is out", 1)).isEmpty();
    assertThat(objections("Rates at 3.5% again", "Rates at 3.5 percent again", 1)).isEmpty();
  }

  @Test
  void takesAPriceAndASumForOtherThings() {
    assertThat(objections("Ferrite prices shares at $33", "Ferrite raises $1.2 billion", 1))
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
  void takesAPublicBodyAndWhomItActsOnForOneStory() {
    assertThat(objections("공정위, 달리는민족에 과징금", "달리는민족, 과징금 철퇴", 1)).isEmpty();
    assertThat(objections("누리몰, '갑질' 과징금", "달민, '갑질' 과징금", 1)).contains(Objection.OTHER_ACTOR);
    assertThat(objections("달민, '갑질' 수주", "누리, 달리는민족에 '갑질' 수주", 1)).isEmpty();
  }

  private static Set<Objection> objections(String left, String right, long hoursBetween) {
    Article first = article(1, left, NOON);
    Article second = article(2, right, NOON.plus(Duration.ofHours(hoursBetween)));
    Set<Objection> held = EnumSet.noneOf(Objection.class);
    for (Objection objection : Objection.values()) {
      assertThat(objection.holds(second, first)).isEqualTo(objection.holds(first, second));
      if (objection.holds(first, second)) {
        held.add(objection);
      }
    }
    return held;
  }

  private static Article article(long id, String title, Instant at) {
    return new Article(id, at, TitleText.of(title));
  }
}
