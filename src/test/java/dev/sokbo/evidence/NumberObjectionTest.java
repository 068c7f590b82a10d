package dev.sokbo.evidence;

import static dev.sokbo.evidence.Objections.objections;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Titles that count other things of one kind tell different things, however alike they are. */
final class NumberObjectionTest {

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
  void keepsTitlesOfOtherDatesApartHoweverTheyAreWritten() {
    assertThat(objections("나루 시황 2026-08-03", "나루 시황 2026-08-04", 1)).contains(Objection.OTHER_DAY);
    assertThat(objections("나루 시황 2026.8.3.", "나루 시황 2026.8.4.", 1)).contains(Objection.OTHER_DAY);
    assertThat(objections("나루 시황 20260803", "나루 시황 20260804", 1)).contains(Objection.OTHER_DAY);
    assertThat(objections("나루 시황 (8/3)", "나루 시황 (8/4)", 1)).contains(Objection.OTHER_DAY);
    assertThat(objections("Harbor briefing, August 3", "Harbor briefing, Aug. 4th", 1))
        .contains(Objection.OTHER_DAY);
  }

  @Test
  void knowsADateInAnotherForm() {
    assertThat(objections("나루 시황 2026-08-03", "나루 시황 8월 3일", 1))
        .doesNotContain(Objection.OTHER_DAY);
    assertThat(objections("나루 시황 2026/08/03", "나루 시황(8.3)", 1)).doesNotContain(Objection.OTHER_DAY);
    assertThat(
            objections("Harbor prices may 3 percent more", "Harbor prices may 4 percent more", 1))
        .doesNotContain(Objection.OTHER_DAY);
    assertThat(objections("나루 앱 2.8.3 공개", "나루 앱 2.8.4 공개", 1)).doesNotContain(Objection.OTHER_DAY);
  }

  @Test
  void keepsThingsOfOneWordingApartThatCodesNumber() {
    assertThat(objections("[T-001] Halcyon opens lab", "[T-002] Halcyon opens lab", 1))
        .contains(Objection.OTHER_CODE);
    assertThat(objections("누리 공고 3fa9c2d1", "누리 공고 9fa3c2d7", 1)).contains(Objection.OTHER_CODE);
    assertThat(objections("누리 채권 제17호 발행", "누리 채권 제18호 발행", 1)).contains(Objection.OTHER_CODE);
    assertThat(objections("Halcyon notice number 99", "Halcyon notice number 100", 1))
        .contains(Objection.OTHER_CODE);
    assertThat(objections("Halcyon K9 delivered", "Delivered: Halcyon's K10", 1))
        .doesNotContain(Objection.OTHER_CODE);
    assertThat(objections("가람 예약 1200000명 돌파", "가람 예약 1205000명 돌파", 1))
        .doesNotContain(Objection.OTHER_CODE);
    assertThat(objections("Halcyon raises 50bn won", "Halcyon raises 51bn won", 1))
        .doesNotContain(Objection.OTHER_CODE);
  }

  @Test
  void keepsThePartsOfASeriesApartWhateverElseTheyTell() {
    assertThat(objections("누리 소식 제1호 발간…등대를 걷다", "누리 소식 제2호 발간…어시장 새벽", 1))
        .contains(Objection.OTHER_NUMBERS);
    assertThat(objections("누리 채권 제100호, 도로에 쓴다", "누리 채권 제137호, 학교에 쓴다", 1))
        .contains(Objection.OTHER_NUMBERS);
    assertThat(objections("제3차 나루 협상 결렬", "나루 협상 4차도 결렬", 1)).contains(Objection.OTHER_NUMBERS);
    assertThat(objections("제3차 나루 협상 결렬", "나루 협상 3차도 결렬", 1)).isEmpty();
    assertThat(objections("나루 경제3단체 성명", "나루 경제4단체도 성명", 1)).isEmpty();
  }

  @Test
  void letsTheCountOfPeopleMove() {
    assertThat(objections("공장 폭발…2명 부상", "공장 폭발…4명 부상", 1)).isEmpty();
  }

  @Test
  void comparesNumbersOfWhichTitlesTellThatTheyWerePassed() {
    assertThat(objections("예약 200만 돌파", "예약 300만 넘어", 1)).contains(Objection.OTHER_NUMBERS);
    assertThat(objections("예약 200만 돌파", "예약자 200만명 넘어", 1)).isEmpty();
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
  void takesTheSameStreakForTheSameWhereOtherSumsAreTold() {
    assertThat(objections("예금 6.6조 늘어…8개월 연속 증가", "예금 3920.9조…8개월째 증가", 1)).isEmpty();
    assertThat(objections("예금 6.6조 늘어…8개월 연속 증가", "예금 3920.9조…9개월째 증가", 1))
        .containsExactly(Objection.OTHER_NUMBERS);
    assertThat(objections("예금 6.6조 늘어…2개월 연속 증가", "예금 3920.9조…2개월째 증가", 1))
        .containsExactly(Objection.OTHER_NUMBERS);
  }
}
